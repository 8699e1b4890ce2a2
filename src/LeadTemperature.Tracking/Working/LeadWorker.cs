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
    private readonly TrackerOptions _options = trackerOptions.Value;
    private readonly ILogger _logger = log ?? NullLogger<LeadWorker>.Instance;

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
