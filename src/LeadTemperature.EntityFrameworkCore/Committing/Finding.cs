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

        Call epoch = session.Call(words.Of("epoch?", d => d.Add($"select {words.Epoch}")));
        await using (epoch.ConfigureAwait(false))
        {
            if (Convert.ToInt64(await epoch.OneAsync(cancellationToken).ConfigureAwait(false), null) != commit.Epoch)
            {
                return CommitOutcome.ModelMoved;
            }
        }

        object lead = words.Leads.Of(record.Key.Lead);
        Call version = session.Call(words.Of("version?", d => d
            .Add($"select version from {LeadTable.Leads} where scope = {DbType.String} and lead = {words.Lead}")));
        await using (version.ConfigureAwait(false))
        {
            if (Convert.ToInt64(await version.With(record.Key.Scope, lead).OneAsync(cancellationToken).ConfigureAwait(false), null) != record.Version)
            {
                return CommitOutcome.VersionMoved;
            }
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
            Call call = session.Call(words.Of("id?", d => d
                .Add($"select 1 from {LeadTable.SignalIds} where scope = {DbType.String} and lead = {words.Lead} and id = {DbType.String}")));
            await using (call.ConfigureAwait(false))
            {
                if (await call.With(commit.Record.Key.Scope, lead, counted.Id).OneAsync(cancellationToken).ConfigureAwait(false) is not null)
                {
                    commit.CountedBefore.Add(counted.Id);
                }
            }
        }
    }
}
