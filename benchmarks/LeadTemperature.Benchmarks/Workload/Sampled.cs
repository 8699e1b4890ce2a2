using System.Diagnostics;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Something that is timed in samples of many calls, each with a number of its own.</summary>
internal sealed class Sampled(int callsInASample, int samples, Func<int, bool> call)
{
    private readonly double[] _micros = new double[samples];
    private long _bytes;
    private int _next;

    /// <summary>Microseconds of a call.</summary>
    public double Median => _micros.Order().ElementAt(samples / 2);

    /// <summary>Bytes of a call, on average.</summary>
    public long Bytes => _bytes / samples / callsInASample;

    /// <summary>Takes a sample; one below 0 warms up.</summary>
    public void Take(int sample)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < callsInASample; i++)
        {
            if (!call(_next++))
            {
                throw new InvalidOperationException("The call did not come to what is measured.");
            }
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        if (sample >= 0)
        {
            _bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            _micros[sample] = elapsed.TotalMicroseconds / callsInASample;
        }
    }
}
