using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Applies changes of rotations: each to the rotation as it is then, which stays locked.</summary>
internal sealed class RotationKeeper(Words words, RotationTexts texts)
{
    public async ValueTask FollowAsync(Session session, LeadCommit commit, CancellationToken cancellationToken)
    {
        if (commit.RotationChanges.Count == 0)
        {
            return;
        }

        string scope = commit.Record.Key.Scope;
        foreach (IGrouping<string, RotationChange> pool in commit.RotationChanges.GroupBy(change => change.Pool).OrderBy(pool => pool.Key, StringComparer.Ordinal))
        {
            string? kept = await ReadAsync(session, scope, pool.Key, cancellationToken).ConfigureAwait(false);
            if (kept is null)
            {
                await session.SayAsync(Start, [scope, pool.Key, PoolRotation.Start(pool.Key).ToJson()], cancellationToken).ConfigureAwait(false);
                kept = await ReadAsync(session, scope, pool.Key, cancellationToken).ConfigureAwait(false);
            }

            PoolRotation rotation = pool.Aggregate(texts.Read(scope, pool.Key, kept!), (state, change) => state.Apply(change));
            await session.SayAsync(Write, [texts.Write(scope, rotation), scope, pool.Key], cancellationToken).ConfigureAwait(false);
        }
    }

    private Statement Start => words.Of("rotation+", d => d
        .Add($"insert into {LeadTable.Rotations} (scope, pool, rotation) values ({DbType.String}, {DbType.String}, {DbType.String}) on conflict do nothing"));

    private Statement Write => words.Of("rotation!", d => d
        .Add($"update {LeadTable.Rotations} set rotation = {DbType.String} where scope = {DbType.String} and pool = {DbType.String}"));

    private Statement Read => words.Of("rotation?", d => d
        .Add($"select rotation from {LeadTable.Rotations} where scope = {DbType.String} and pool = {DbType.String}{words.Dialect.ForUpdate}"));

    private async ValueTask<string?> ReadAsync(Session session, string scope, string pool, CancellationToken cancellationToken) =>
        (string?)await session.OneAsync(Read, [scope, pool], cancellationToken).ConfigureAwait(false);
}
