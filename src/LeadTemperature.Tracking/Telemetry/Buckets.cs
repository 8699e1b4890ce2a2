using System.Diagnostics.Metrics;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>The boundaries of buckets, in seconds, that are advised to those who collect.</summary>
internal static class Buckets
{
    /// <summary>What machines take: 50 microseconds to half a minute.</summary>
    public static InstrumentAdvice<double> OfWork() => new()
    {
        HistogramBucketBoundaries = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    /// <summary>What leads wait: 5 seconds to a week, with the 1 and 5 minutes of the default policy among them.</summary>
    public static InstrumentAdvice<double> OfWaits() => new()
    {
        HistogramBucketBoundaries = [5, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 604_800],
    };
}
