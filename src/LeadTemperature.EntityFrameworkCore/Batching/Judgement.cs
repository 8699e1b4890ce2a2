using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Batching;

/// <summary>What many commits are judged by, read under a lock.</summary>
internal sealed class Judgement
{
    private readonly Dictionary<LeadKey, long> _versions = [];
    private readonly HashSet<string> _dead = [];
    private readonly HashSet<(LeadKey Key, string Id)> _counted = [];
    private long _epoch;

    private Judgement()
    {
    }

    /// <summary>How many of the leads were erased.</summary>
    public int Dead => _dead.Count;

    public static async ValueTask<Judgement> ReadAsync(
        Session session, Words words, Statement statement, LeadCommit[] commits, byte[][] hashes, CancellationToken cancellationToken)
    {
        object?[] leads = Columns.Of([DbType.String, words.Lead], [.. commits.Select(c => (object?[])[c.Record.Key.Scope, words.Leads.Of(c.Record.Key.Lead)])]);
        object?[] ids = Columns.Of(
            [DbType.String, words.Lead, DbType.String],
            [.. commits.SelectMany(c => c.SignalIds.Select(id => (object?[])[c.Record.Key.Scope, words.Leads.Of(c.Record.Key.Lead), id.Id]))]);
        Judgement judgement = new();
        Call call = session.Call(statement);
        await using (call.ConfigureAwait(false))
        {
            DbDataReader row = await call.With([.. leads, hashes, .. ids]).ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                await judgement.ReadAsync(row, words, cancellationToken).ConfigureAwait(false);
            }
        }

        return judgement;
    }

    public CommitOutcome Of(LeadCommit commit, byte[] hash)
    {
        LeadRecord record = commit.Record;
        commit.CountedBefore.Clear();
        if (_dead.Contains(Convert.ToHexString(hash)))
        {
            return CommitOutcome.Erased;
        }

        if (_epoch != commit.Epoch)
        {
            return CommitOutcome.ModelMoved;
        }

        if (_versions.GetValueOrDefault(record.Key) != record.Version)
        {
            return CommitOutcome.VersionMoved;
        }

        commit.CountedBefore.AddRange(commit.SignalIds.Where(id => _counted.Contains((record.Key, id.Id))).Select(id => id.Id));
        return commit.CountedBefore.Count > 0 ? CommitOutcome.AlreadyCounted : CommitOutcome.Committed;
    }

    /// <summary>The first result is that of the lock; then the epoch, the versions, the tombstones, the ids.</summary>
    private async ValueTask ReadAsync(DbDataReader row, Words words, CancellationToken cancellationToken)
    {
        await row.NextResultAsync(cancellationToken).ConfigureAwait(false);
        await row.ReadAsync(cancellationToken).ConfigureAwait(false);
        _epoch = row.GetInt64(0);
        await row.NextResultAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _versions[new LeadKey(row.GetString(0), words.Leads.ReadLead(row, 1))] = row.GetInt64(2);
        }

        await row.NextResultAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _dead.Add(Convert.ToHexString(row.GetFieldValue<byte[]>(0)));
        }

        await row.NextResultAsync(cancellationToken).ConfigureAwait(false);
        while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _counted.Add((new LeadKey(row.GetString(0), words.Leads.ReadLead(row, 1)), row.GetString(2)));
        }
    }
}
