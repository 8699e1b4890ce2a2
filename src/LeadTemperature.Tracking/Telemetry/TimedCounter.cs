using System.Diagnostics.Metrics;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>How often something was done, and how long it took where that was measured.</summary>
internal sealed class TimedCounter(Counter<long> counter, Histogram<double> durations, TimeProvider time)
{
    public bool IsEnabled => counter.Enabled || durations.Enabled;

    public bool IsTimed => durations.Enabled;

    /// <summary>Counts once. A start of 0 was not measured.</summary>
    public void Add(long startedAt, Tag first, Tag second)
    {
        counter.Add(1, first, second);
        if (startedAt != 0 && durations.Enabled)
        {
            durations.Record(Math.Max(0, time.GetElapsedTime(startedAt).TotalSeconds), first, second);
        }
    }

    /// <summary>Counts once. A start of 0 was not measured.</summary>
    public void Add(long startedAt, Tag only)
    {
        counter.Add(1, only);
        if (startedAt != 0 && durations.Enabled)
        {
            durations.Record(Math.Max(0, time.GetElapsedTime(startedAt).TotalSeconds), only);
        }
    }
}
