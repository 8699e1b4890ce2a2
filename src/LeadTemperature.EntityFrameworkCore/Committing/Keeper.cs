using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Writes a commit, inside a transaction of somebody's.</summary>
internal sealed class Keeper(Words words, LeadColumns columns, SlotKeeper slots, Tombstones tombstones, RotationTexts rotations, ILeadEventSink? sink)
{
    private readonly CommitStatements _statements = new(words, columns);
    private readonly RotationKeeper _rotations = new(words, rotations);
    private readonly Eraser _eraser = new(words, tombstones, slots);

    /// <summary>Writes all of it; where it says anything but <see cref="Kept.All"/>, what it wrote has to be undone.</summary>
    public async ValueTask<Kept> KeepAsync(Session session, LeadCommit commit, CancellationToken cancellationToken)
    {
        bool isNew = commit.Record.Version == 0;
        if (!await WriteAsync(session, commit, isNew, cancellationToken).ConfigureAwait(false))
        {
            return Kept.Unclear;
        }

        if (isNew && await tombstones.HasAsync(session, commit.Record.Key, cancellationToken).ConfigureAwait(false))
        {
            return Kept.Unclear;
        }

        if (commit.IsErasure)
        {
            await _eraser.EraseAsync(session, commit.Record, cancellationToken).ConfigureAwait(false);
        }
        else if (!await slots.FollowAsync(session, commit, cancellationToken).ConfigureAwait(false))
        {
            return Kept.SlotTaken;
        }

        await _rotations.FollowAsync(session, commit, cancellationToken).ConfigureAwait(false);
        if (sink is not null)
        {
            await sink.TakeAsync(commit, session.Transaction, cancellationToken).ConfigureAwait(false);
        }

        return Kept.All;
    }

    /// <summary>Locks leads, in their order, and the loads that commits of them change, so that those of several never wait for those of another commit in a circle.</summary>
    public ValueTask LockAsync(Session session, IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken) =>
        words.Dialect.HasOneWriter ? ValueTask.CompletedTask : slots.LockAsync(session, commits, cancellationToken);

    /// <summary>What is written of an id behind the key.</summary>
    public static object?[] Values(CountedSignal counted) => [counted.Id, Instants.Of(counted.KeepUntil)];

    /// <summary>What is written of an event behind the key.</summary>
    public static object?[] Values(ResponseEvent happened) => [happened.Sequence, Instants.Of(happened.At), (int)happened.Kind, happened.ToJson()];

    /// <summary>What is written of a message behind the key.</summary>
    public static object?[] Values(Words words, LeadMessage message) =>
    [
        message.Event.Sequence, message.Part, (int)message.Kind, message.To is { } to ? words.Reps.Of(to) : null, message.Fence,
        message.Event.ToJson(), Positions.Of(message),
    ];

    private static CountedSignal[] Distinct(LeadCommit commit) => commit.SignalIds.Count switch
    {
        0 => [],
        1 => [commit.SignalIds[0]],
        _ => [.. commit.SignalIds.DistinctBy(counted => counted.Id)],
    };

    /// <summary>Of an erased lead only the row is written, to be deleted: whoever writes it at the same time has to wait.</summary>
    private async ValueTask<bool> WriteAsync(Session session, LeadCommit commit, bool isNew, CancellationToken cancellationToken)
    {
        CountedSignal[] ids = commit.IsErasure ? [] : Distinct(commit);
        int events = commit.IsErasure ? 0 : commit.Events.Count;
        int messages = commit.IsErasure ? 0 : commit.Messages.Count;
        int most = words.Dialect.MostRowsBehind;
        object?[] values = columns.Values(commit.Record);
        CommitShape shape = new(isNew, LeadColumns.EmptyOf(values), Math.Min(ids.Length, most), Math.Min(events, most), Math.Min(messages, most));
        LeadKey key = commit.Record.Key;
        object lead = words.Leads.Of(key.Lead);
        Call call = session.Call(_statements.Of(shape));
        await using (call.ConfigureAwait(false))
        {
            int next = Set(call, 0, [.. values.Where((_, i) => !shape.IsEmpty(i)), key.Scope, lead, commit.Record.Version, commit.Epoch]);
            for (int i = 0; i < shape.Ids; i++)
            {
                next = Set(call, next, Values(ids[i]));
            }

            for (int i = 0; i < shape.Events; i++)
            {
                next = Set(call, next, Values(commit.Events[i]));
            }

            for (int i = 0; i < shape.Messages; i++)
            {
                next = Set(call, next, Values(words, commit.Messages[i]));
            }

            if (await call.WriteAsync(cancellationToken).ConfigureAwait(false) != 1 + shape.Ids + shape.Events + shape.Messages)
            {
                return false;
            }
        }

        object?[] of = [key.Scope, lead];
        return await RestAsync(session, _statements.Ids, of, ids.Skip(shape.Ids).Select(Values), cancellationToken).ConfigureAwait(false)
            && await RestAsync(session, _statements.Events, of, commit.Events.Take(events).Skip(shape.Events).Select(Values), cancellationToken).ConfigureAwait(false)
            && await RestAsync(session, _statements.Messages, of, commit.Messages.Take(messages).Skip(shape.Messages).Select(m => Values(words, m)), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> RestAsync(
        Session session, Func<int, Statement> statement, object?[] key, IEnumerable<object?[]> all, CancellationToken cancellationToken)
    {
        foreach (object?[][] rows in all.Chunk(CommitStatements.MostRows))
        {
            Call call = session.Call(statement(rows.Length));
            await using (call.ConfigureAwait(false))
            {
                int next = Set(call, 0, key);
                foreach (object?[] row in rows)
                {
                    next = Set(call, next, row);
                }

                if (await call.WriteAsync(cancellationToken).ConfigureAwait(false) != rows.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int Set(Call call, int from, object?[] values)
    {
        foreach (object? value in values)
        {
            call[from++] = value;
        }

        return from;
    }
}
