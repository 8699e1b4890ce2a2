using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.EntityFrameworkCore.Clearing;

/// <summary>Deletes every so often what is past its retention, a little at a time. What fails is logged, and tried the next time.</summary>
internal sealed partial class PurgeWorker(ILeadPurge purge, TimeSpan? every, TimeProvider time, ILogger<PurgeWorker> log) : BackgroundService
{
    private const int AtOnce = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (every is not { } span)
        {
            return;
        }

        using PeriodicTimer timer = new(span, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                while (await purge.PurgeAsync(AtOnce, stoppingToken).ConfigureAwait(false) >= AtOnce)
                {
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Failed(log, failed.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What is past its retention could not be deleted ({Failure}); it is tried again.")]
    private static partial void Failed(ILogger log, string failure);
}
