using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>Delivers what must be told: at least once, in order for each lead, and not what has been overtaken.</summary>
internal sealed class MessageDelivery(ILeadStore store, LeadTurns turns, Recipients recipients, TimeProvider time, TrackerOptions options)
{
    /// <summary>Delivers what is waiting.</summary>
    public async ValueTask<DeliveryRound> DeliverAsync(int most, CancellationToken cancellationToken)
    {
        List<LeadUpdate> caused = [];
        IReadOnlyList<LeasedMessage> taken = await store.TakeMessagesAsync(time.GetUtcNow(), most, options.Lease, cancellationToken).ConfigureAwait(false);
        foreach (LeasedMessage leased in taken)
        {
            if (await DeliverAsync(leased, cancellationToken).ConfigureAwait(false) is { } command)
            {
                caused.Add(await turns.DecideAsync(leased.Message.Key, command, null, cancellationToken).ConfigureAwait(false));
            }
        }

        return new DeliveryRound(taken.Count, caused);
    }

    /// <summary>Delivers a message, and says what the response is told of it: a cover's reply, an offer that died.</summary>
    private async ValueTask<ResponseCommand?> DeliverAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        LeadMessage message = leased.Message;
        Addressed? addressed = await turns.ReadAsync(message.Key, Addressed.Of, cancellationToken).ConfigureAwait(false);
        if (addressed is null || Overtaken.Is(message, addressed.Response))
        {
            await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (message.Kind == LeadMessageKind.Cover)
        {
            ResponseCommand reply = await recipients.AskCoverAsync(message, addressed, cancellationToken).ConfigureAwait(false);
            return await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false) ? reply : null;
        }

        if (await recipients.TryTellAsync(leased, addressed, cancellationToken).ConfigureAwait(false))
        {
            await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (leased.Attempt < options.DeliveryAttempts)
        {
            await store.RetryAsync(leased, time.GetUtcNow() + Backoff.After(leased, options), cancellationToken).ConfigureAwait(false);
            return null;
        }

        bool isOurs = await store.BuryAsync(leased, cancellationToken).ConfigureAwait(false);
        return isOurs && message.Kind == LeadMessageKind.Offer ? ResponseCommand.Undeliverable(message.Fence) : null;
    }
}
