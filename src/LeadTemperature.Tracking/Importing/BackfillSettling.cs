using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Importing;

/// <summary>
/// After an import: leads that are hot on evidence of the last 24 hours wait for their turn, others that are hot are parked. The leads show
/// themselves by <see cref="LeadRecord.IsImported"/>, so that an import that broke off is settled by the next one.
/// </summary>
internal sealed class BackfillSettling(LeadTurns turns)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    public async ValueTask SettleAsync(string scope, RecordTally tally, CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            ScoringModel model = (await turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false)).Model;
            LeadPage page = await turns.Store.ListAsync(
                new LeadQuery { Scope = scope, Model = model, Filter = LeadFilter.Imported, After = after }, cancellationToken).ConfigureAwait(false);
            foreach (LeadKey key in page.Leads.Select(record => record.Key))
            {
                Settled settled = new();
                LeadUpdate update = await turns.TakeAsync(key, settled, Settle, cancellationToken).ConfigureAwait(false);
                Count(update.Key.Lead, settled, tally);
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static TurnStep Settle(Turn turn, Settled settled)
    {
        if (turn.Record.IsImported)
        {
            (settled.IsRaised, settled.IsParked) = turn.Settle(Fresh);
        }
        else
        {
            (settled.IsRaised, settled.IsParked) = default((bool, bool));
            turn.LookIfDue();
        }

        return new TurnStep(LeadUpdateKind.Recorded);
    }

    private static void Count(LeadId lead, Settled settled, RecordTally tally)
    {
        if (settled.IsRaised)
        {
            tally.Raise();
        }
        else if (settled.IsParked)
        {
            tally.Park(lead);
        }
    }

    private sealed class Settled
    {
        public bool IsRaised { get; set; }

        public bool IsParked { get; set; }
    }
}
