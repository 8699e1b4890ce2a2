using System.Numerics;

namespace LeadTemperature.Responding.Measuring;

/// <summary>Where the buckets of <see cref="DurationHistogram"/> begin and end; all in microseconds.</summary>
/// <remarks>
/// The first holds what is under a second. From there each doubling (1 s to 2 s, 2 s to 4 s, …) has ten equal steps; after 22 of them, from
/// 2^22 s (48.5 days) on, one bucket takes the rest. Whole numbers throughout: each machine puts a duration in the same bucket.
/// </remarks>
internal static class DurationBuckets
{
    public const int Count = 1 + (Doublings * Steps) + 1;

    private const int Doublings = 22;

    private const int Steps = 10;

    private const long Second = 1_000_000;

    public static int IndexOf(long micros)
    {
        if (micros < Second)
        {
            return 0;
        }

        int doubling = BitOperations.Log2((ulong)(micros / Second));
        if (doubling >= Doublings)
        {
            return Count - 1;
        }

        long start = Second << doubling;
        return 1 + (doubling * Steps) + (int)((micros - start) / (start / Steps));
    }

    /// <summary>The least duration in a bucket; that of the one behind the last is the longest there is.</summary>
    public static long StartOf(int index)
    {
        if (index is 0 or Count)
        {
            return index == 0 ? 0 : long.MaxValue;
        }

        (int doubling, int step) = Math.DivRem(index - 1, Steps);
        long start = Second << doubling;
        return start + (step * (start / Steps));
    }

    /// <summary>The duration that stands for a bucket: in the same proportion from both its ends, a and b, which is 2ab / (a + b).</summary>
    /// <remarks>
    /// The widest bucket is that from a to 1.1·a, and (b − a) / (b + a) is 4.8 % there. The first has no such middle and takes its half; the
    /// last has no end and takes the longest there is, which is then brought down to the greatest duration.
    /// </remarks>
    public static long MiddleOf(int index)
    {
        if (index is 0 or Count - 1)
        {
            return index == 0 ? Second / 2 : long.MaxValue;
        }

        (Int128 start, Int128 end) = (StartOf(index), StartOf(index + 1));
        return (long)(2 * start * end / (start + end));
    }
}
