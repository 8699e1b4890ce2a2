using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Clearing;

/// <summary>Deletes rows past their retention, the oldest first; what another has locked is left for the next time.</summary>
internal sealed class Purge(Words words, TimeSpan? events)
{
    public async ValueTask<int> PurgeAsync(Session session, int most, CancellationToken cancellationToken)
    {
        int ids = await session.SayAsync(
            words.Timed("purge ids", d => d
                .Add($"delete from {LeadTable.SignalIds} where (scope, lead, id) in (select scope, lead, id from {LeadTable.SignalIds} where keep_until < {words.Now} order by keep_until limit {DbType.Int32}{words.Dialect.SkipLocked})")),
            [most],
            cancellationToken).ConfigureAwait(false);
        return events is not { } kept
            ? ids
            : ids + await session.SayAsync(
                words.Timed("purge events", d => d
                    .Add($"delete from {LeadTable.Events} where (scope, lead, sequence) in (select scope, lead, sequence from {LeadTable.Events} where at < {words.Now} - {DbType.Int64} order by at limit {DbType.Int32}{words.Dialect.SkipLocked})")),
                [Instants.Of(kept), most],
                cancellationToken).ConfigureAwait(false);
    }
}
