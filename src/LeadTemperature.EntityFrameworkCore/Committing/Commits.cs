using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Keeps commits: one, many, or two that are merged.</summary>
internal sealed class Commits(ISessions sessions, Words words, Keeper keeper, Finding finding)
{
    public async ValueTask<CommitOutcome> OneAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        commit.CountedBefore.Clear();
        Kept kept = await sessions.WriteAsync(
            (session, token) => keeper.KeepAsync(session, commit, token), kept => kept == Kept.All, cancellationToken).ConfigureAwait(false);
        if (kept == Kept.Unclear)
        {
            return await sessions.ReadAsync((session, token) => finding.WhyAsync(session, commit, token), cancellationToken).ConfigureAwait(false);
        }

        if (kept == Kept.All)
        {
            commit.Record.Version++;
        }

        return kept == Kept.All ? CommitOutcome.Committed : CommitOutcome.SlotTaken;
    }

    public async ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
    {
        into.CountedBefore.Clear();
        from.CountedBefore.Clear();
        Kept kept = await sessions.WriteAsync((session, token) => BothAsync(session, into, from, token), kept => kept == Kept.All, cancellationToken).ConfigureAwait(false);
        if (kept == Kept.All)
        {
            into.Record.Version++;
            from.Record.Version++;
        }

        return kept switch
        {
            Kept.All => CommitOutcome.Committed,
            Kept.SlotTaken => CommitOutcome.SlotTaken,
            _ => await sessions.ReadAsync((session, token) => WhyAsync(session, into, from, token), cancellationToken).ConfigureAwait(false),
        };
    }

    private async ValueTask<Kept> BothAsync(Session session, LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
    {
        bool isFirst = words.Leads.Compare(into.Record.Key.Lead, from.Record.Key.Lead) < 0;
        await keeper.LockAsync(session, isFirst ? [into, from] : [from, into], cancellationToken).ConfigureAwait(false);
        Kept kept = await keeper.KeepAsync(session, isFirst ? into : from, cancellationToken).ConfigureAwait(false);
        kept = kept == Kept.All ? await keeper.KeepAsync(session, isFirst ? from : into, cancellationToken).ConfigureAwait(false) : kept;
        if (kept == Kept.All)
        {
            await MoveIdsAsync(session, into.Record.Key, from.Record.Key, cancellationToken).ConfigureAwait(false);
        }

        return kept;
    }

    /// <summary>An id that both had is known until the later of both times.</summary>
    private async ValueTask MoveIdsAsync(Session session, LeadKey into, LeadKey from, CancellationToken cancellationToken)
    {
        object source = words.Leads.Of(from.Lead);
        await session.SayAsync(CopyIds, [words.Leads.Of(into.Lead), from.Scope, source], cancellationToken).ConfigureAwait(false);
        await session.SayAsync(DeleteIds, [from.Scope, source], cancellationToken).ConfigureAwait(false);
    }

    private Statement CopyIds => words.Of("ids>", d => d
        .Add($"insert into {LeadTable.SignalIds} as kept (scope, lead, id, keep_until) select scope, {words.Lead}, id, keep_until from {LeadTable.SignalIds} ")
        .Add($"where scope = {DbType.String} and lead = {words.Lead} on conflict (scope, lead, id) do update set keep_until = excluded.keep_until where excluded.keep_until > kept.keep_until"));

    private Statement DeleteIds => words.Of("ids-", d => d.Add($"delete from {LeadTable.SignalIds} where scope = {DbType.String} and lead = {words.Lead}"));

    /// <summary>Of two reasons the one that is judged first.</summary>
    private async ValueTask<CommitOutcome> WhyAsync(Session session, LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
    {
        CommitOutcome one = await finding.WhyAsync(session, into, cancellationToken).ConfigureAwait(false);
        CommitOutcome other = await finding.WhyAsync(session, from, cancellationToken).ConfigureAwait(false);
        return Rank(one) <= Rank(other) ? one : other;

        // A commit against which nothing is found says that its version moved; what is found against the other says more.
        static int Rank(CommitOutcome outcome) => outcome switch
        {
            CommitOutcome.Erased => 0,
            CommitOutcome.ModelMoved => 1,
            CommitOutcome.AlreadyCounted => 2,
            _ => 3,
        };
    }
}
