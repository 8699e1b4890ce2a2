using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Stores;

/// <summary>Where leads are kept, with all that was decided about them.</summary>
/// <remarks>
/// <para>
/// <b>Threads.</b> Any number of callers at once, from any thread and, where the store is shared, from several processes. One that reads and
/// then commits does so on the version that it read.
/// </para>
/// <para>
/// <b>Atomic.</b> A commit is kept whole or not at all, and once it is <see cref="CommitOutcome.Committed"/> whoever reads sees it. What a
/// commit is judged by, in this order: erased before, epoch of the models, version, ids of signals, slots.
/// </para>
/// <para>
/// <b>Failures.</b> Where a store cannot tell whether it has committed, it throws; the caller reads again, and ids of signals and versions
/// keep anything from counting twice. Nothing is lost in silence.
/// </para>
/// <para>
/// <b>Time.</b> Leases count by the store's own clock, so that the clocks of processes need not agree. What is due is a question of the
/// caller's <c>now</c>.
/// </para>
/// <para>The conformance suite of the package <c>LeadTemperature.Testing</c> holds a store to this.</para>
/// </remarks>
public interface ILeadStore
{
    /// <summary>Whether a lead of that id can be kept: where ids stand in a column of one type, those of another cannot. Any that is an id, unless said.</summary>
    bool Takes(LeadId lead) => lead.IsValid;

    /// <summary>Whether a rep of that id can be kept.</summary>
    bool Takes(RepId rep) => rep.IsValid;

    /// <summary>Reads a lead.</summary>
    /// <param name="key">The lead.</param>
    /// <param name="into">Where to; all of it is set but its model. Where the lead is not kept, an empty lead of version 0.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>Whether the lead is kept.</returns>
    ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken);

    /// <summary>Keeps what was decided about a lead, where its version is still the one it was decided on.</summary>
    /// <param name="commit">What to keep. After a commit, its record has the new version.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken);

    /// <summary>Reads several leads, each by the key of its record, in as few round trips as the store can.</summary>
    async ValueTask ReadManyAsync(IReadOnlyList<LeadRecord> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (LeadRecord record in records)
        {
            await ReadAsync(record.Key, record, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps what was decided about several leads, each whole or not at all, in as few round trips as the store can.</summary>
    /// <param name="commits">For different leads.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>What became of each, in the same order.</returns>
    async ValueTask<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commits);
        CommitOutcome[] outcomes = new CommitOutcome[commits.Count];
        for (int i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = await CommitAsync(commits[i], cancellationToken).ConfigureAwait(false);
        }

        return outcomes;
    }

    /// <summary>Keeps the merge of two leads of one scope, both or neither: the ids of signals of the second go over to the first.</summary>
    /// <param name="into">The lead that goes on.</param>
    /// <param name="from">The lead that becomes its alias. Its messages that wait are delivered still.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken);

    /// <summary>Takes leads for which something is due, the longest overdue first, each under a lease: no other caller is given it meanwhile.</summary>
    /// <param name="now">Due then, or before.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="lease">For how long. A commit of the lead ends it.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Takes messages to deliver, under a lease: of each lead only its oldest one that is not settled, so that order is kept.</summary>
    ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>A message was delivered, or need not be.</summary>
    /// <returns>False where the lease had ended and another has the message; nothing changes then.</returns>
    ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken);

    /// <summary>A message could not be delivered: it is tried again then, before the later ones of its lead.</summary>
    /// <returns>False where the lease had ended.</returns>
    ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>A message is given up: it goes to the dead letters, and the later ones of its lead go on.</summary>
    /// <returns>False where the lease had ended.</returns>
    ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken);

    /// <summary>The dead letters of a scope, oldest first.</summary>
    ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken);

    /// <summary>Puts a dead letter among the messages to deliver again, as the newest of its lead, with no attempt made.</summary>
    /// <returns>False where there is no dead letter of that id.</returns>
    ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken);

    /// <summary>The rotations of a scope, and how many slots of each rep are held, as of now. Which lead holds which need not be in it.</summary>
    ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken);

    /// <summary>The events of a lead, oldest first.</summary>
    ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken);

    /// <summary>Leads of a scope, a page at a time.</summary>
    ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken);

    /// <summary>The leads of a scope that are hot at an instant as far as their rows say, and all whose rows do not say.</summary>
    /// <param name="scope">The tenant.</param>
    /// <param name="model">The model by which the records read the bytes of states.</param>
    /// <param name="at">The instant.</param>
    /// <param name="most">How many of those that are hot for certain, at most.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>
    /// First those that are hot for certain: by <see cref="LeadRecord.ResponseDue"/>, none last; then by <see cref="LeadRecord.HotUntil"/>, never
    /// last; then by id. Then those with <see cref="LeadRecord.IsValidAt"/> false, in any order.
    /// </returns>
    ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken);

    /// <summary>Leads that wait for their turn (<see cref="LeadRecord.Wait"/>), of all scopes: the highest score first, of equal ones the longest waiting.</summary>
    ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken);

    /// <summary>The scopes of which leads wait.</summary>
    ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken);

    /// <summary>Duty was told, at that time, of the leads of a scope that wait.</summary>
    ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The names of the scopes that have leads, in ordinal order, from the first after a name.</summary>
    ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken);

    /// <summary>The model of a scope.</summary>
    ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Keeps a model as that of its scope, and begins a new epoch.</summary>
    /// <returns>False where the epoch is another by now; nothing is kept then.</returns>
    ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken);

    /// <summary>All leads were read by the model of a scope; nothing where it has another by now.</summary>
    ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken);

    /// <summary>How the store is doing.</summary>
    ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken);
}
