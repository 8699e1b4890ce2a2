using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Working;

/// <summary>Does what is due while a host runs. Sleeps a second at most, so that what others have put down earlier is seen.</summary>
internal sealed class LeadWorker(ILeadWork work, TimeProvider time, IOptions<TrackerOptions> trackerOptions, ILogger<LeadWorker>? log = null)
    : BackgroundService
{
    private static readonly TimeSpan LongestPreparation = TimeSpan.FromSeconds(10);

    private readonly TrackerOptions _options = trackerOptions.Value;
    private readonly ILogger _logger = log ?? NullLogger<LeadWorker>.Instance;

    /// <summary>The models of the configuration are kept before the host has started, as long as the store answers soon.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (work is DueWork due)
        {
            using CancellationTokenSource limit = new(LongestPreparation, time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            try
            {
                await due.PrepareAsync(either.Token).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                _logger.WorkFailed(failure);
            }
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => work is DueWork due
        ? Task.WhenAll(RepeatAsync(due.DecideAsync, stoppingToken), RepeatAsync(due.TellAsync, stoppingToken))
        : RepeatAsync(work.ProcessDueAsync, stoppingToken);

    private async Task RepeatAsync(Func<int, CancellationToken, ValueTask<WorkReport>> pass, CancellationToken stoppingToken)
    {
        // On a thread of its own: a plugin that blocks one holds up nothing else.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!stoppingToken.IsCancellationRequested)
        {
            WorkReport done = await TryAsync(pass, stoppingToken).ConfigureAwait(false);
            if (!done.HasMore)
            {
                await Task.Delay(_options.LongestSleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A store that fails now may answer in a second.</summary>
    private async ValueTask<WorkReport> TryAsync(Func<int, CancellationToken, ValueTask<WorkReport>> pass, CancellationToken stoppingToken)
    {
        try
        {
            return await pass(_options.Batch, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            _logger.WorkFailed(failure);
            return default;
        }
        catch (OperationCanceledException)
        {
            return default;
        }
    }
}
