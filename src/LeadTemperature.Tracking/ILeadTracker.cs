using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>The front door of a running system: signals in, temperature out, and hot leads in the hands of somebody.</summary>
/// <remarks>
/// <para>
/// Thread-safe. Calls for one lead take their turn; calls for different leads do not wait for each other. What a call returns is kept: after
/// a crash it is still there, as far as the store outlives it.
/// </para>
/// <para>
/// A lead that was merged into another is that other one: whatever is asked or told under the old id is asked or told of it, and
/// <see cref="LeadUpdate.Key"/> says so.
/// </para>
/// <para>An id that is none (<see cref="LeadId.IsValid"/>) is refused with an <see cref="ArgumentException"/>.</para>
/// </remarks>
public interface ILeadTracker
{
    /// <summary>The same front door for the leads of a tenant, with its own model, reps and leads.</summary>
    /// <param name="scope">The tenant: 1 to 200 characters, no control characters, no outer white space. Leads of different scopes never meet, whatever their ids.</param>
    [SuppressMessage("Naming", "CA1716", Justification = "tracker.In(tenant) reads as it is said; whoever writes in a language in which it is a keyword can escape it.")]
    ILeadTracker In(string scope);

    /// <summary>Records what a lead did. If that makes it hot, somebody has it when this returns.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="signal">What it did. One with an id counts once within <see cref="TrackerOptions.SignalRetention"/>; an older one is refused.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits; what is committed by then stays.</param>
    ValueTask<LeadUpdate> RecordAsync(LeadId lead, Signal signal, CancellationToken cancellationToken = default);

    /// <summary>Records many signals, in batches: 1,000 live ones, 100,000 of the past, each kept in parts. What was recorded before a failure stays, and so do all signals that a source gave before it broke off (not before a cancellation); with ids, telling all of it again within <see cref="TrackerOptions.SignalRetention"/> counts nothing twice.</summary>
    /// <param name="signals">What the leads did; read once.</param>
    /// <param name="mode">Live, or of the past: <see cref="RecordMode.Backfill"/> pages nobody.</param>
    /// <param name="progress">Is told after each batch, when all signals that were read up to then are kept or refused; null for nobody.</param>
    /// <param name="cancellationToken">Ends the recording between two batches.</param>
    ValueTask<RecordReport> RecordManyAsync(
        IAsyncEnumerable<LeadSignal> signals, RecordMode mode = RecordMode.Live, IProgress<RecordReport>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Tells what a rep, a manager or automation did or wants: <see cref="ResponseCommand"/>.</summary>
    ValueTask<LeadUpdate> DecideAsync(LeadId lead, ResponseCommand command, CancellationToken cancellationToken = default);

    /// <summary>Reads a lead as of now; null where it is not kept.</summary>
    ValueTask<LeadReading?> ReadAsync(LeadId lead, CancellationToken cancellationToken = default);

    /// <summary>The leads that are hot now, as a worklist: by when the response is due, then by how long they stay hot.</summary>
    /// <param name="most">How many at most: 1 to 10,000.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<IReadOnlyList<HotLead>> HotLeadsAsync(int most = 50, CancellationToken cancellationToken = default);

    /// <summary>Two records are one person: their signals become one bag, and the most advanced response goes on under the first id. Told again, it changes nothing.</summary>
    /// <param name="into">The lead that goes on.</param>
    /// <param name="from">The lead whose id becomes another name of it.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<LeadUpdate> MergeAsync(LeadId into, LeadId from, CancellationToken cancellationToken = default);

    /// <summary>Deletes a lead and all that is kept of it, under each of its ids. Late deliveries are refused by a keyed hash of the id.</summary>
    ValueTask<LeadUpdate> EraseAsync(LeadId lead, CancellationToken cancellationToken = default);

    /// <summary>A rep has left or cannot work: what they have goes to others, without a miss.</summary>
    /// <returns>What happened to each lead that they had.</returns>
    ValueTask<IReadOnlyList<LeadUpdate>> RepGoneAsync(RepId rep, CancellationToken cancellationToken = default);

    /// <summary>What would change if another model took over now: each lead that it would read is read once under both; of the default scope, those of all tenants without a model of their own.</summary>
    ValueTask<PreviewReport<LeadKey>> PreviewModelAsync(ScoringModel proposed, CancellationToken cancellationToken = default);

    /// <summary>Lets another model take over, where the leads that are kept can be read by it, or their signals read again.</summary>
    /// <remarks>Reads are by the new model at once; leads that it makes hot are admitted a few at a time, the hottest first.</remarks>
    ValueTask<ModelUpdate> ApplyModelAsync(ScoringModel model, CancellationToken cancellationToken = default);

    /// <summary>The model that leads are read by.</summary>
    ValueTask<ScoringModel> ModelAsync(CancellationToken cancellationToken = default);

    /// <summary>Messages that were given up, oldest first.</summary>
    ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(int most = 100, CancellationToken cancellationToken = default);

    /// <summary>Tries a dead letter again.</summary>
    /// <param name="messageId">Its <see cref="LeadMessage.Id"/>.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>False where there is no such dead letter.</returns>
    ValueTask<bool> ReviveAsync(string messageId, CancellationToken cancellationToken = default);
}
