using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Leasing;

/// <summary>Takes leads for which something is due, under leases by the database's clock.</summary>
internal sealed class Dues(Words words)
{
    internal Statement Take => words.Timed(nameof(Dues), d => d
        .Add($"with due(in_scope, of_lead) as (select scope, lead from {LeadTable.Leads} where next_due < {Instants.Never} and next_due <= {DbType.Int64} and leased_until <= {words.Now} ")
        .Add($"order by next_due limit {DbType.Int32}{words.Dialect.SkipLocked}) ")
        .Add($"update {LeadTable.Leads} set leased_until = {words.Now} + {DbType.Int64} from due where scope = in_scope and lead = of_lead returning scope, lead, next_due"));

    public async ValueTask<IReadOnlyList<LeadKey>> TakeAsync(Session session, DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        List<(LeadKey Key, long Due)> taken = await session.ListAsync(
            Take,
            [Instants.Of(now), most, Instants.Of(lease)],
            row => (new LeadKey(row.GetString(0), words.Leads.ReadLead(row, 1)), row.GetInt64(2)),
            cancellationToken).ConfigureAwait(false);
        return [.. taken.OrderBy(t => t.Due).Select(t => t.Key)];
    }
}
