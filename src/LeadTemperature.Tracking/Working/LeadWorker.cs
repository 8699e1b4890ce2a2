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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            WorkReport done = await TryAsync(stoppingToken).ConfigureAwait(false);
            if (!done.HasMore)
            {
                await Task.Delay(_options.LongestSleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A store that fails now may answer in a second.</summary>
    private async ValueTask<WorkReport> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await work.ProcessDueAsync(_options.Batch, stoppingToken).ConfigureAwait(false);
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
