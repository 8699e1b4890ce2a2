using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.Tracking;

/// <summary>Where leads are kept, with all that was decided about them.</summary>
/// <remarks>
/// <para>
/// <b>Threads.</b> Any number of callers at once, from any thread and, where the store is shared, from several processes. One that reads and
/// then commits does so on the version that it read.
/// </para>
/// <para>
/// <b>Atomic.</b> A commit is kept whole or not at all, and once it is <see cref="CommitOutcome.Committed"/> whoever reads sees it.
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
    /// <summary>Reads a lead.</summary>
    /// <param name="key">The lead.</param>
    /// <param name="into">Where to; all of it is set. Where the lead is not kept, an empty lead of version 0.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>Whether the lead is kept.</returns>
    ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken);

    /// <summary>Keeps what was decided about a lead, where its version is still the one it was decided on.</summary>
    /// <param name="commit">What to keep. After a commit, its record has the new version.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken);

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

    /// <summary>The rotations and slots of a scope, as of now.</summary>
    ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken);

    /// <summary>The events of a lead, oldest first.</summary>
    ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken);
}
