using LeadTemperature.Responding;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Working;

/// <summary>What is due: leads to look at again, deadlines that have passed, messages to deliver.</summary>
internal sealed class DueWork(ILeadStore store, LeadTurns turns, LeadRouting routing, MessageDelivery delivery, TimeProvider time, TrackerOptions options)
    : ILeadWork
{
    public async ValueTask<WorkReport> ProcessDueAsync(int most, CancellationToken cancellationToken = default)
    {
        int looked = await LookAsync(most, cancellationToken).ConfigureAwait(false);
        int told = await DeliverAsync(most, cancellationToken).ConfigureAwait(false);
        return new WorkReport(looked, 0, 0, told, 0, looked == most || told == most);
    }

    private async ValueTask<int> LookAsync(int most, CancellationToken cancellationToken)
    {
        IReadOnlyList<LeadKey> due = await store.TakeDueAsync(time.GetUtcNow(), most, options.Lease, cancellationToken).ConfigureAwait(false);
        foreach (LeadKey key in due)
        {
            LeadUpdate update = await turns.DecideAsync(key, ResponseCommand.Tick, null, cancellationToken).ConfigureAwait(false);
            await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
        }

        return due.Count;
    }

    private async ValueTask<int> DeliverAsync(int most, CancellationToken cancellationToken)
    {
        DeliveryRound round = await delivery.DeliverAsync(most, cancellationToken).ConfigureAwait(false);
        foreach (LeadUpdate update in round.Caused)
        {
            await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
        }

        return round.Taken;
    }
}
