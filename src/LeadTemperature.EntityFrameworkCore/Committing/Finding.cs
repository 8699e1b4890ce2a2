using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Finds out why a commit could not be kept, in the order in which commits are judged.</summary>
internal sealed class Finding(Words words, Tombstones tombstones)
{
    public async ValueTask<CommitOutcome> WhyAsync(Session session, LeadCommit commit, CancellationToken cancellationToken)
    {
        LeadRecord record = commit.Record;
        if (await tombstones.HasAsync(session, record.Key, cancellationToken).ConfigureAwait(false))
        {
            return CommitOutcome.Erased;
        }

        if (await NumberAsync(session, Epoch, [], cancellationToken).ConfigureAwait(false) != commit.Epoch)
        {
            return CommitOutcome.ModelMoved;
        }

        object lead = words.Leads.Of(record.Key.Lead);
        if (await NumberAsync(session, Version, [record.Key.Scope, lead], cancellationToken).ConfigureAwait(false) != record.Version)
        {
            return CommitOutcome.VersionMoved;
        }

        // Where nothing stands in the way any more, it did a moment ago: whoever reads again decides on what is there now.
        await CountedBeforeAsync(session, commit, lead, cancellationToken).ConfigureAwait(false);
        return commit.CountedBefore.Count > 0 ? CommitOutcome.AlreadyCounted : CommitOutcome.VersionMoved;
    }

    private async ValueTask CountedBeforeAsync(Session session, LeadCommit commit, object lead, CancellationToken cancellationToken)
    {
        commit.CountedBefore.Clear();
        foreach (CountedSignal counted in commit.SignalIds)
        {
            if (await session.OneAsync(Id, [commit.Record.Key.Scope, lead, counted.Id], cancellationToken).ConfigureAwait(false) is not null)
            {
                commit.CountedBefore.Add(counted.Id);
            }
        }
    }

    /// <summary>A number; 0 where there is none.</summary>
    private static async ValueTask<long> NumberAsync(Session session, Statement statement, object?[] values, CancellationToken cancellationToken) =>
        Convert.ToInt64(await session.OneAsync(statement, values, cancellationToken).ConfigureAwait(false), null);

    private Statement Epoch => words.Of("epoch?", d => d.Add($"select {words.Epoch}"));

    private Statement Version => words.Of("version?", d => d
        .Add($"select version from {LeadTable.Leads} where scope = {DbType.String} and lead = {words.Lead}"));

    private Statement Id => words.Of("id?", d => d
        .Add($"select 1 from {LeadTable.SignalIds} where scope = {DbType.String} and lead = {words.Lead} and id = {DbType.String}"));
}
