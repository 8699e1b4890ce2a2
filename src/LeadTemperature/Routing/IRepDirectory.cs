namespace LeadTemperature.Routing;

/// <summary>Where the sales reps come from: your own table, directory service or file.</summary>
/// <remarks>
/// <para>
/// <b>Asked</b> outside of transactions and locks, before a decision and as often as the host refreshes its roster; from any thread, and by
/// several callers at once. The implementation is thread-safe and keeps to the token it is given.
/// </para>
/// <para>
/// <b>Answers</b> with all reps, those who are inactive too: whoever is missing has left, and gives up the place in each pool's rotation.
/// Mark a rep inactive to say why no lead arrives. The answer is a snapshot: it is not changed afterwards, and its order means nothing.
/// </para>
/// <para>
/// <b>Freshness.</b> It may be as old as the implementation likes; a decision is as right as the answer it was made on. A rep who has just
/// left is kept from a lead only by an answer that says so. Load is not part of it: slots are checked again when a decision is stored.
/// </para>
/// <para>
/// <b>Empty</b> means that there are no reps. It is an answer and no failure, and is refused like every roster in which a pool of the router has nobody.
/// </para>
/// <para>
/// <b>A throw</b> (a lapse of the token included) means that it is not known who the reps are: the roster before it may be used for as long as
/// the host finds right, and where there is none, leads stay with duty. It harms no lead's state.
/// </para>
/// <para>
/// <b>Duplicates</b>, two reps of one id, and all else that <see cref="SalesRep"/> forbids are refused as a whole by <see cref="LeadRouter.CreateRoster"/>; nobody is
/// left out in silence.
/// </para>
/// </remarks>
public interface IRepDirectory
{
    /// <summary>All reps of a tenant, as of now.</summary>
    /// <param name="scope">The tenant; empty where there is only one.</param>
    /// <param name="cancellationToken">Lapses when the host no longer waits.</param>
    ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken);
}
