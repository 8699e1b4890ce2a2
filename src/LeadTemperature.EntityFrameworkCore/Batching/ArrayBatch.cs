using System.Data;
using LeadTemperature.EntityFrameworkCore.Committing;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Fetching;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Batching;

/// <summary>Keeps many plain commits with a handful of statements: all are judged under a lock, and those that may are written.</summary>
internal sealed class ArrayBatch(Words words, LeadColumns columns, Tombstones tombstones, ILeadEventSink? sink)
{
    private readonly ArrayStatements _statements = new(words, columns);

    /// <summary>What touches slots and rotations, or erases, goes alone.</summary>
    public static bool Takes(LeadCommit commit) =>
        commit is { IsErasure: false, Reservation: null, ReleasedFence: null, RotationChanges.Count: 0 };

    /// <returns>Null where something came between, so that nothing may be kept: each is to be tried alone.</returns>
    public async ValueTask<CommitOutcome[]?> KeepAsync(Session session, LeadCommit[] commits, CancellationToken cancellationToken)
    {
        if (session.IsOwn)
        {
            await session.SayAsync(_statements.ByKey, [], cancellationToken).ConfigureAwait(false);
        }

        byte[][] hashes = new byte[commits.Length][];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = await tombstones.HashAsync(session, commits[i].Record.Key, cancellationToken).ConfigureAwait(false);
        }

        Judgement judgement = await Judgement.ReadAsync(session, words, _statements.Judge, commits, hashes, cancellationToken).ConfigureAwait(false);
        CommitOutcome[] outcomes = [.. commits.Select((commit, i) => judgement.Of(commit, hashes[i]))];
        LeadCommit[] kept = [.. commits.Where((_, i) => outcomes[i] == CommitOutcome.Committed)];
        Array.Sort(kept, InOrder);
        if (!await WriteAsync(session, kept, cancellationToken).ConfigureAwait(false) || await IsDeadAsync(session, commits, hashes, cancellationToken).ConfigureAwait(false) > judgement.Dead)
        {
            return null;
        }

        if (sink is not null && session.IsOwn)
        {
            await session.SayAsync(_statements.AsUsual, [], cancellationToken).ConfigureAwait(false);
        }

        for (int i = 0; sink is not null && i < kept.Length; i++)
        {
            await sink.TakeAsync(kept[i], session.Transaction, cancellationToken).ConfigureAwait(false);
        }

        return outcomes;
    }

    /// <summary>Reads leads in one round trip; where a key stands twice, all its records are filled.</summary>
    public async ValueTask<bool> ReadAsync(Session session, IReadOnlyList<LeadRecord> records, CancellationToken cancellationToken)
    {
        ILookup<LeadKey, LeadRecord> wanted = records.ToLookup(record => record.Key);
        HashSet<LeadKey> found = [];
        LeadKey[] keys = [.. wanted.Select(group => group.Key)];
        await session.ListAsync(
            _statements.Read,
            Columns.Of([DbType.String, words.Lead], [.. keys.Select(key => (object?[])[key.Scope, words.Leads.Of(key.Lead)])]),
            row =>
            {
                LeadKey key = RecordReader.KeyOf(row, words);
                foreach (LeadRecord record in wanted[key])
                {
                    RecordReader.Read(row, key, record);
                }

                return found.Add(key);
            },
            cancellationToken).ConfigureAwait(false);
        foreach (LeadRecord record in records.Where(record => !found.Contains(record.Key)))
        {
            record.Clear(record.Key);
        }

        return true;
    }

    private async ValueTask<bool> WriteAsync(Session session, LeadCommit[] kept, CancellationToken cancellationToken)
    {
        return await SayAsync(session, _statements.Update, _statements.LeadTypes, [.. kept.Where(c => c.Record.Version > 0).Select(Lead)], cancellationToken).ConfigureAwait(false)
            && await SayAsync(session, _statements.Insert, _statements.LeadTypes, [.. kept.Where(c => c.Record.Version == 0).Select(Lead)], cancellationToken).ConfigureAwait(false)
            && await SayAsync(session, _statements.Ids, ArrayStatements.IdTypes(words), [.. kept.SelectMany(Ids)], cancellationToken).ConfigureAwait(false)
            && await SayAsync(session, _statements.Events, ArrayStatements.EventTypes(words), [.. kept.SelectMany(Events)], cancellationToken).ConfigureAwait(false)
            && await SayAsync(session, _statements.Messages, ArrayStatements.MessageTypes(words), [.. kept.SelectMany(Messages)], cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> SayAsync(Session session, Statement statement, DbType[] types, List<object?[]> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 || await session.SayAsync(statement, Columns.Of(types, rows), cancellationToken).ConfigureAwait(false) == rows.Count;

    /// <summary>New leads are written in the order in which those that are there were locked.</summary>
    private int InOrder(LeadCommit left, LeadCommit right)
    {
        int scopes = string.CompareOrdinal(left.Record.Key.Scope, right.Record.Key.Scope);
        return scopes != 0 ? scopes : words.Leads.Compare(left.Record.Key.Lead, right.Record.Key.Lead);
    }

    /// <summary>A lead that was erased while its first row was about to be written has a tombstone by now.</summary>
    private async ValueTask<long> IsDeadAsync(Session session, LeadCommit[] commits, byte[][] hashes, CancellationToken cancellationToken) =>
        commits.Any(c => c.Record.Version == 0)
            ? (await session.ListAsync(_statements.Dead, [hashes], row => row.GetInt64(0), cancellationToken).ConfigureAwait(false))[0]
            : 0;

    private object?[] Lead(LeadCommit commit) => [.. columns.Values(commit.Record), commit.Record.Key.Scope, words.Leads.Of(commit.Record.Key.Lead)];

    private IEnumerable<object?[]> Ids(LeadCommit commit) =>
        commit.SignalIds.DistinctBy(id => id.Id).Select(id => (object?[])[commit.Record.Key.Scope, words.Leads.Of(commit.Record.Key.Lead), .. Keeper.Values(id)]);

    private IEnumerable<object?[]> Events(LeadCommit commit) =>
        commit.Events.Select(e => (object?[])[commit.Record.Key.Scope, words.Leads.Of(commit.Record.Key.Lead), .. Keeper.Values(e)]);

    private IEnumerable<object?[]> Messages(LeadCommit commit) =>
        commit.Messages.Select(m => (object?[])[commit.Record.Key.Scope, words.Leads.Of(commit.Record.Key.Lead), .. Keeper.Values(words, m)]);
}
