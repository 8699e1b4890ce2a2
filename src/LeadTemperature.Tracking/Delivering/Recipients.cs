using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>Those who are told: people by the notifier, and automation that covers. What they throw, or take too long for, harms their message alone.</summary>
internal sealed class Recipients(ILeadNotifier notifier, ICover? cover, ResponsePolicy policy, TimeProvider time, TrackerOptions options)
{
    public async ValueTask<bool> TryTellAsync(LeasedMessage leased, Addressed addressed, CancellationToken cancellationToken)
    {
        LeadNotification notification = new(leased.Message, addressed.Brief, leased.Attempt);
        return await TryAsync(
            async token =>
            {
                await notifier.NotifyAsync(notification, token).ConfigureAwait(false);
                return true;
            },
            options.NotifyTimeout,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks automation to cover; whatever goes wrong is a no.</summary>
    public async ValueTask<ResponseCommand> AskCoverAsync(LeadMessage message, Addressed addressed, CancellationToken cancellationToken)
    {
        OpenResponse open = addressed.Response.Open!;
        TimeSpan left = open.Deadline - time.GetUtcNow();
        CoverReply? reply = cover is null || policy.Cover is null || left <= TimeSpan.Zero ? null : await TryAsync(
            async token => await cover.StartAsync(
                new CoverRequest(addressed.Brief, message.Fence, open.Deadline, open.CoverSince!.Value + policy.Cover.Longest), token).ConfigureAwait(false),
            left,
            cancellationToken).ConfigureAwait(false);
        return (reply ?? CoverReply.Declined("failed")).ToCommand(message.Fence);
    }

    /// <summary>What a plugin answers in time; otherwise nothing.</summary>
    private async ValueTask<T?> TryAsync<T>(Func<CancellationToken, Task<T>> ask, TimeSpan within, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(within, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await ask(either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return default;
        }
    }
}
