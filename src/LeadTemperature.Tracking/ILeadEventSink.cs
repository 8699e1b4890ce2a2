using System.Data.Common;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking;

/// <summary>Takes what happened inside the transaction that keeps it: for an application with an outbox of its own.</summary>
/// <remarks>
/// <b>Called</b> by the store for each commit that will be kept, before it is: where the sink throws, nothing is kept, and the caller gets the
/// exception. The commit is the tracker's own: read it, keep nothing of it, change nothing. <b>Not</b> for outside effects: a transaction that
/// fails after the call has still called. The store in memory lets commits wait for each other while there is a sink.
/// </remarks>
public interface ILeadEventSink
{
    /// <summary>Takes what a commit says: the lead, its events and messages, its temperature before and after.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="transaction">The transaction of the database; null where the store has none.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken);
}
