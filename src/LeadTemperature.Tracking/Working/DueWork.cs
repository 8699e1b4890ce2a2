using LeadTemperature.Responding;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Working;

/// <summary>What is due: leads to look at again, deadlines that have passed, messages to deliver.</summary>
internal sealed class DueWork(ILeadStore store, LeadTurns turns, LeadRouting routing, MessageDelivery delivery, TimeProvider time, TrackerOptions options)
    : ILeadWork
{
    public async ValueTask<int> ProcessDueAsync(int most, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<LeadKey> due = await store.TakeDueAsync(time.GetUtcNow(), most, options.Lease, cancellationToken).ConfigureAwait(false);
        foreach (LeadKey key in due)
        {
            LeadUpdate update = await turns.DecideAsync(key, ResponseCommand.Tick, null, cancellationToken).ConfigureAwait(false);
            await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
        }

        return due.Count;
    }

    public async ValueTask<int> DeliverAsync(int most, CancellationToken cancellationToken = default)
    {
        DeliveryRound round = await delivery.DeliverAsync(most, cancellationToken).ConfigureAwait(false);
        foreach (LeadUpdate update in round.Caused)
        {
            await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
        }

        return round.Taken;
    }
}
