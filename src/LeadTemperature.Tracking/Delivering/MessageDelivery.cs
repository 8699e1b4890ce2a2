using LeadTemperature.Responding;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>Delivers what must be told: at least once, in order for each lead, and not what has been overtaken.</summary>
internal sealed class MessageDelivery(ILeadStore store, LeadTurns turns, ILeadNotifier notifier, TimeProvider time, TrackerOptions options)
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    /// <summary>Delivers what is waiting.</summary>
    /// <returns>How many messages were taken.</returns>
    public async ValueTask<IReadOnlyList<LeadUpdate>> DeliverAsync(int most, CancellationToken cancellationToken)
    {
        List<LeadUpdate> caused = [];
        foreach (LeasedMessage leased in await store.TakeMessagesAsync(time.GetUtcNow(), most, options.Lease, cancellationToken).ConfigureAwait(false))
        {
            if (await DeliverAsync(leased, cancellationToken).ConfigureAwait(false) is { } update)
            {
                caused.Add(update);
            }
        }

        return caused;
    }

    private async ValueTask<LeadUpdate?> DeliverAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        LeadMessage message = leased.Message;
        ResponseState? response = await turns.ReadAsync(message.Key, turn => turn.Response, cancellationToken).ConfigureAwait(false);
        if (IsOvertaken(message, response) || await TryTellAsync(leased, cancellationToken).ConfigureAwait(false))
        {
            await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (leased.Attempt < options.DeliveryAttempts)
        {
            await store.RetryAsync(leased, time.GetUtcNow() + RetryDelay(leased), cancellationToken).ConfigureAwait(false);
            return null;
        }

        bool isOurs = await store.BuryAsync(leased, cancellationToken).ConfigureAwait(false);
        return isOurs && message.Kind == LeadMessageKind.Offer
            ? await turns.DecideAsync(message.Key, ResponseCommand.Undeliverable(message.Fence), null, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>An offer that no longer runs, and duty that no longer has the lead, need not be told.</summary>
    private static bool IsOvertaken(LeadMessage message, ResponseState? response) => message.Kind switch
    {
        LeadMessageKind.Offer => response?.Open is not { Stage: ResponseStage.Offered } open || open.Accountable.Fence != message.Fence,
        LeadMessageKind.Cover => response?.Open is not { Stage: ResponseStage.Covered } open || open.CoverFence != message.Fence,
        LeadMessageKind.Duty => response?.Open is not { IsWithDuty: true } open || open.Accountable.Rep != message.To,
        LeadMessageKind.Overdue => response?.Open is null,
        _ => response is null or { IsErased: true },
    };

    private async ValueTask<bool> TryTellAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(options.NotifyTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await notifier.NotifyAsync(leased.Message, leased.Attempt, either.Token).AsTask().WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Doubling, and up to half more by message, so that what failed together does not come again together.</summary>
    private TimeSpan RetryDelay(LeasedMessage leased)
    {
        double seconds = Math.Min(options.RetryAfter.TotalSeconds * Math.ScaleB(1, leased.Attempt - 1), LongestRetry.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (1 + (Spread.Of(leased.Message.Id, leased.Attempt) / 2)));
    }
}
