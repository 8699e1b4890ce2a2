using System.Data;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Deletes a lead and those that were merged into it, and leaves tombstones.</summary>
internal sealed class Eraser(Words words, Tombstones tombstones, SlotKeeper slots)
{
    private static readonly LeadTable[] Of = [LeadTable.SignalIds, LeadTable.Events, LeadTable.Messages, LeadTable.Leads];

    public async ValueTask EraseAsync(Session session, LeadRecord record, CancellationToken cancellationToken)
    {
        foreach (LeadId lead in record.Aliases.Append(record.Key.Lead).Distinct().Order(Comparer<LeadId>.Create(words.Leads.Compare)))
        {
            LeadKey key = record.Key with { Lead = lead };
            await slots.FreeAsync(session, key, cancellationToken).ConfigureAwait(false);
            foreach (LeadTable table in Of)
            {
                await session.SayAsync(Delete(table), [key.Scope, words.Leads.Of(lead)], cancellationToken).ConfigureAwait(false);
            }

            await tombstones.SetAsync(session, key, cancellationToken).ConfigureAwait(false);
        }
    }

    private Statement Delete(LeadTable table) =>
        words.Of((nameof(Eraser), table), d => d.Add($"delete from {table} where scope = {DbType.String} and lead = {words.Lead}"));
}
