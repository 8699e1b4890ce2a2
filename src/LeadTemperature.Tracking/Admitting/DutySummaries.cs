using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Admitting;

/// <summary>Tells duty how many leads wait, once for each wave: when it has gathered for a moment, and again where it grows for long.</summary>
internal sealed class DutySummaries(
    ILeadStore store, Func<ILeadNotifier> notifier, PluginGuard guard, Func<string, RepId> duty, TimeProvider time, TrackerOptions options, ILogger log)
{
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GatheringInSweep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    /// <summary>Tells what is to be told by now.</summary>
    /// <param name="isSweeping">Whether a change of the model may make more of them still: then it is waited a little longer.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    public async ValueTask PassAsync(bool isSweeping, CancellationToken cancellationToken)
    {
        if (guard.IsLeftAlone)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        foreach (WaitingScope waiting in await store.WaitingScopesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsToBeTold(waiting, now, isSweeping ? GatheringInSweep : Gathering))
            {
                await TellAsync(waiting, now, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static bool IsToBeTold(WaitingScope waiting, DateTimeOffset now, TimeSpan gathering)
    {
        bool isNewWave = !(waiting.ToldAt >= waiting.Oldest);
        bool hasGrown = waiting.Newest > waiting.ToldAt && now - waiting.ToldAt >= Again;
        return isNewWave ? now - waiting.Oldest >= gathering && !(now - waiting.ToldAt < Apart) : hasGrown;
    }

    private async ValueTask TellAsync(WaitingScope waiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        WaitingSummary summary = new(waiting.Scope, duty(waiting.Scope), waiting.Count, waiting.Oldest, options.AdmissionsPerMinute);
        PluginAnswer<bool> told = await guard.AskAsync(
            async token =>
            {
                await notifier().SummarizeAsync(summary, token).ConfigureAwait(false);
                return true;
            },
            options.NotifyTimeout,
            cancellationToken).ConfigureAwait(false);
        if (told.IsGiven)
        {
            await store.MarkToldAsync(waiting.Scope, now, cancellationToken).ConfigureAwait(false);
            log.WaitingTold(waiting.Count);
        }
    }
}
