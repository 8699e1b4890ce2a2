using System.Diagnostics.Metrics;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>How the store is doing, as of the newest reading of it. Until there is one, nothing is told.</summary>
internal sealed class StoreGauges
{
    private readonly Lock _lock = new();
    private readonly Instrument[] _gauges;
    private StoreStatus? _status;
    private DateTimeOffset _readAt;

    public StoreGauges(Meter meter)
    {
        _gauges =
        [
            meter.CreateObservableGauge("leadtemperature.due.lag", () => Seconds((status, now) => Late(status.FirstDue, now)), "s", "How long the lead that is due first has been due; 0 where none is."),
            meter.CreateObservableGauge("leadtemperature.delivery.lag", () => Seconds((status, now) => Late(status.OldestMessage, now)), "s", "How long the oldest message that is not settled has waited; 0 where none does."),
            meter.CreateObservableGauge("leadtemperature.dead_letters", () => Count(status => status.DeadLetters), "{message}", "Messages that were given up and kept."),
            meter.CreateObservableGauge("leadtemperature.waiting.leads", () => Count(status => status.Waiting), "{lead}", "Hot leads that wait for their turn; duty is accountable for them."),
            meter.CreateObservableGauge("leadtemperature.clock.skew", () => Seconds((status, now) => (status.Now - now).TotalSeconds), "s", "The clock of the store less that of the process."),
        ];
    }

    /// <summary>Whether somebody listens.</summary>
    public bool IsEnabled => _gauges.Any(gauge => gauge.Enabled);

    public void Observe(StoreStatus status, DateTimeOffset now)
    {
        lock (_lock)
        {
            _status = status;
            _readAt = now;
        }
    }

    private static double Late(DateTimeOffset? since, DateTimeOffset now) => since < now ? (now - since.Value).TotalSeconds : 0;

    private IEnumerable<Measurement<double>> Seconds(Func<StoreStatus, DateTimeOffset, double> figure)
    {
        lock (_lock)
        {
            return _status is null ? [] : [new(figure(_status, _readAt))];
        }
    }

    private IEnumerable<Measurement<long>> Count(Func<StoreStatus, long> figure)
    {
        lock (_lock)
        {
            return _status is null ? [] : [new(figure(_status))];
        }
    }
}
