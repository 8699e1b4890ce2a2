using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Somebody who listens to all figures of the tracker and, if they like, to its activities.</summary>
internal sealed class Listening : IDisposable
{
    private const string Name = "LeadTemperature";

    private readonly MeterListener _figures = new();
    private readonly ActivityListener? _activities;

    public Listening(bool hearsActivities)
    {
        _figures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _figures.SetMeasurementEventCallback<long>((_, value, _, _) => Heard += value);
        _figures.SetMeasurementEventCallback<double>((_, _, _, _) => Heard++);
        _figures.Start();
        if (hearsActivities)
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            };
            ActivitySource.AddActivityListener(_activities);
        }
    }

    public long Heard { get; private set; }

    public void Dispose()
    {
        _figures.Dispose();
        _activities?.Dispose();
    }
}
