using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Keeps slots as <see cref="SlotBook"/> does: the lead's row says whose slot it holds, and each rep's load is counted.</summary>
internal sealed class SlotKeeper(Words words)
{
    /// <returns>False where the rep is full.</returns>
    public async ValueTask<bool> FollowAsync(Session session, LeadCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Reservation is null && commit.ReleasedFence is null)
        {
            return true;
        }

        LeadKey key = commit.Record.Key;
        (RepId? rep, long fence) = await HeldAsync(session, key, cancellationToken).ConfigureAwait(false);
        (RepId? holder, long newest) = (rep, fence);
        if (commit.ReleasedFence is { } released && !(newest > released || (newest == released && holder is null)))
        {
            (holder, newest) = ((RepId?)null, released);
        }

        SlotReservation? reservation = commit.Reservation is { } wanted && wanted.Fence > newest ? wanted : null;
        if (reservation is not null)
        {
            (holder, newest) = (reservation.Rep, reservation.Fence);
        }

        if ((holder, newest) == (rep, fence))
        {
            return true;
        }

        object?[] held = [holder is { } h ? words.Reps.Of(h) : null, newest, key.Scope, words.Leads.Of(key.Lead)];
        await session.SayAsync(Hold, held, cancellationToken).ConfigureAwait(false);
        return await MoveAsync(session, key.Scope, rep, holder, reservation, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Frees the slot of a lead that is deleted.</summary>
    public async ValueTask FreeAsync(Session session, LeadKey key, CancellationToken cancellationToken)
    {
        if (await HeldAsync(session, key, cancellationToken).ConfigureAwait(false) is { Rep: { } rep })
        {
            await FreeAsync(session, key.Scope, rep, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Locks the rows of leads, and then the loads that commits of them change, in the order of reps.</summary>
    public async ValueTask LockAsync(Session session, IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken)
    {
        List<RepId> reps = [.. commits.Select(commit => commit.Reservation?.Rep).OfType<RepId>()];
        foreach (LeadCommit commit in commits)
        {
            (RepId? holder, long _) = await HeldAsync(session, commit.Record.Key, cancellationToken).ConfigureAwait(false);
            reps.AddRange(holder is { } rep ? [rep] : []);
        }

        foreach (RepId rep in reps.Distinct().Order())
        {
            await session.OneAsync(Lock, [commits[0].Record.Key.Scope, words.Reps.Of(rep)], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Loads are changed in the order of reps, so that two commits never wait for each other.</summary>
    private async ValueTask<bool> MoveAsync(Session session, string scope, RepId? from, RepId? to, SlotReservation? reservation, CancellationToken cancellationToken)
    {
        bool isSame = from == to;
        bool freesFirst = from is { } before && !(to < before);
        if (from is { } left && !isSame && freesFirst)
        {
            await FreeAsync(session, scope, left, cancellationToken).ConfigureAwait(false);
        }

        bool isTaken = reservation is null || await TakeAsync(session, scope, reservation, isSame, cancellationToken).ConfigureAwait(false);
        if (isTaken && from is { } after && !isSame && !freesFirst)
        {
            await FreeAsync(session, scope, after, cancellationToken).ConfigureAwait(false);
        }

        return isTaken;
    }

    private async ValueTask<bool> TakeAsync(Session session, string scope, SlotReservation reservation, bool hasOne, CancellationToken cancellationToken)
    {
        object rep = words.Reps.Of(reservation.Rep);
        object?[] taken = [hasOne ? 0 : 1, scope, rep, reservation.MayExceed, hasOne ? 1 : 0, reservation.Capacity];
        if (await session.SayAsync(Take, taken, cancellationToken).ConfigureAwait(false) == 1)
        {
            return true;
        }

        await session.SayAsync(Begin, [scope, rep], cancellationToken).ConfigureAwait(false);
        return await session.SayAsync(Take, taken, cancellationToken).ConfigureAwait(false) == 1;
    }

    private async ValueTask FreeAsync(Session session, string scope, RepId rep, CancellationToken cancellationToken) =>
        await session.SayAsync(Free, [scope, words.Reps.Of(rep)], cancellationToken).ConfigureAwait(false);

    private async ValueTask<(RepId? Rep, long Fence)> HeldAsync(Session session, LeadKey key, CancellationToken cancellationToken) =>
        (await session.ListAsync(
            Held,
            [key.Scope, words.Leads.Of(key.Lead)],
            row => (row.IsDBNull(0) ? (RepId?)null : words.Reps.ReadRep(row, 0), row.IsDBNull(1) ? 0 : row.GetInt64(1)),
            cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    private Statement Held => words.Of("slot?", d => d
        .Add($"select slot_rep, slot_fence from {LeadTable.Leads} where scope = {DbType.String} and lead = {words.Lead}{words.Dialect.ForUpdate}"));

    private Statement Hold => words.Of("slot!", d => d
        .Add($"update {LeadTable.Leads} set slot_rep = {words.Rep}, slot_fence = {DbType.Int64} where scope = {DbType.String} and lead = {words.Lead}"));

    private Statement Lock => words.Of("load!", d => d
        .Add($"select used from {LeadTable.Loads} where scope = {DbType.String} and rep = {words.Rep}{words.Dialect.ForUpdate}"));

    private Statement Begin => words.Of("load+", d => d
        .Add($"insert into {LeadTable.Loads} (scope, rep, used) values ({DbType.String}, {words.Rep}, 0) on conflict do nothing"));

    private Statement Take => words.Of("load?", d => d
        .Add($"update {LeadTable.Loads} set used = used + {DbType.Int32} where scope = {DbType.String} and rep = {words.Rep} and ({DbType.Boolean} or used - {DbType.Int32} < {DbType.Int32})"));

    private Statement Free => words.Of("load-", d => d
        .Add($"update {LeadTable.Loads} set used = used - 1 where scope = {DbType.String} and rep = {words.Rep} and used > 0"));
}
