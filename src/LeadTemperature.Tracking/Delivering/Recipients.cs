using LeadTemperature.Responding;
using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>Those who are told: people by the notifier, and automation that covers. What they throw, or take too long for, harms their message alone.</summary>
internal sealed class Recipients(
    Func<ILeadNotifier> notifier, PluginGuard notifierGuard, Func<ICover>? cover, PluginGuard coverGuard, ResponsePolicy policy, TimeProvider time, TrackerOptions options)
{
    /// <summary>Whether the notifier is left alone for now: then nothing is taken that it would have to tell.</summary>
    public bool AreLeftAlone => notifierGuard.IsLeftAlone;

    public async ValueTask<bool> TryTellAsync(LeasedMessage leased, Addressed addressed, CancellationToken cancellationToken)
    {
        LeadNotification notification = new(leased.Message, addressed.Brief, leased.Attempt);
        PluginAnswer<bool> told = await notifierGuard.AskAsync(
            async token =>
            {
                await notifier().NotifyAsync(notification, token).ConfigureAwait(false);
                return true;
            },
            options.NotifyTimeout,
            cancellationToken).ConfigureAwait(false);
        return told.IsGiven;
    }

    /// <summary>Asks automation to cover; whatever goes wrong is a no.</summary>
    public async ValueTask<ResponseCommand> AskCoverAsync(LeadMessage message, Addressed addressed, CancellationToken cancellationToken)
    {
        OpenResponse open = addressed.Response.Open!;
        TimeSpan left = open.Deadline - time.GetUtcNow();
        CoverReply? reply = null;
        if (cover is not null && policy.Cover is { } limits && left > TimeSpan.Zero)
        {
            CoverRequest request = new(addressed.Brief, message.Fence, open.Deadline, open.CoverSince!.Value + limits.Longest) { Scope = addressed.Key.Scope };
            reply = (await coverGuard.AskAsync(token => cover().StartAsync(request, token), left, cancellationToken).ConfigureAwait(false)).Value;
        }

        return (reply ?? CoverReply.Declined("failed")).ToCommand(message.Fence);
    }
}
