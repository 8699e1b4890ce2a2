using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Applies changes of rotations: each to the rotation as it is then, which stays locked.</summary>
internal sealed class RotationKeeper(Words words)
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
            Call start = session.Call(words.Of("rotation+", d => d
                .Add($"insert into {LeadTable.Rotations} (scope, pool, rotation) values ({DbType.String}, {DbType.String}, {DbType.String}) on conflict do nothing")));
            await using (start.ConfigureAwait(false))
            {
                await start.With(scope, pool.Key, PoolRotation.Start(pool.Key).ToJson()).WriteAsync(cancellationToken).ConfigureAwait(false);
            }

            PoolRotation rotation;
            Call read = session.Call(words.Of("rotation?", d => d
                .Add($"select rotation from {LeadTable.Rotations} where scope = {DbType.String} and pool = {DbType.String}{words.Dialect.ForUpdate}")));
            await using (read.ConfigureAwait(false))
            {
                rotation = PoolRotation.FromJson((string)(await read.With(scope, pool.Key).OneAsync(cancellationToken).ConfigureAwait(false))!);
            }

            rotation = pool.Aggregate(rotation, (state, change) => state.Apply(change));
            Call write = session.Call(words.Of("rotation!", d => d
                .Add($"update {LeadTable.Rotations} set rotation = {DbType.String} where scope = {DbType.String} and pool = {DbType.String}")));
            await using (write.ConfigureAwait(false))
            {
                await write.With(rotation.ToJson(), scope, pool.Key).WriteAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
