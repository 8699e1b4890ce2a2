using System.Diagnostics;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>Delivers what must be told: at least once, in order for each lead, and not what has been overtaken.</summary>
internal sealed class MessageDelivery(
    ILeadStore store, LeadTurns turns, Recipients recipients, TimeProvider time, TrackerOptions options, TrackerTelemetry telemetry, ILogger log)
{
    /// <summary>Delivers a message; what it did to the lead, where it did anything (an offer that died, a cover's reply), and whether it is tried again.</summary>
    public async ValueTask<(LeadUpdate? Caused, bool IsRetried)> DeliverAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        long startedAt = telemetry.Start();
        using Activity? activity = telemetry.Delivering();
        (string outcome, ResponseCommand? command) = await TellAsync(leased, cancellationToken).ConfigureAwait(false);
        telemetry.Delivered(leased.Message.Kind, outcome, startedAt);
        telemetry.End(activity, outcome);
        LeadUpdate? caused = command is null ? null : await turns.TakeAsync(
            leased.Message.Key,
            command,
            static (turn, told) =>
            {
                turn.LookIfDue();
                return new TurnStep(LeadUpdateKind.Recorded, null, turn.Decide(told));
            },
            cancellationToken).ConfigureAwait(false);
        return (caused, outcome == "retried");
    }

    /// <summary>Delivers a message, and says how it went and what the response is told of it.</summary>
    private async ValueTask<(string Outcome, ResponseCommand? Command)> TellAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        LeadMessage message = leased.Message;
        Addressed? addressed = await turns.ReadAsync(message.Key, Addressed.Of, cancellationToken).ConfigureAwait(false);
        if (addressed is null || addressed.HasOvertaken(message))
        {
            await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false);
            return ("overtaken", null);
        }

        if (message.Kind == LeadMessageKind.Cover)
        {
            // Settled first: the reply is told once, and a crash in between leaves the cover to lapse.
            ResponseCommand reply = await recipients.AskCoverAsync(message, addressed, cancellationToken).ConfigureAwait(false);
            return await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false) ? ("delivered", reply) : ("overtaken", null);
        }

        if (await recipients.TryTellAsync(leased, addressed, cancellationToken).ConfigureAwait(false))
        {
            await store.SettleAsync(leased, cancellationToken).ConfigureAwait(false);
            return ("delivered", null);
        }

        if (leased.Attempt < options.DeliveryAttempts)
        {
            log.DeliveryFailed(message.Kind, leased.Attempt, message.Key);
            await store.RetryAsync(leased, time.GetUtcNow() + Backoff.After(leased, options), cancellationToken).ConfigureAwait(false);
            return ("retried", null);
        }

        log.MessageDied(message.Kind, leased.Attempt, message.Key);
        bool isOurs = await store.BuryAsync(leased, cancellationToken).ConfigureAwait(false);
        return ("dead", isOurs && message.Kind == LeadMessageKind.Offer ? ResponseCommand.Undeliverable(message.Fence) : null);
    }
}
