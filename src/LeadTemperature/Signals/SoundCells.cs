namespace LeadTemperature.Signals;

/// <summary>What a state's cells may hold, so that no bytes make it say what no signals do.</summary>
internal static class SoundCells
{
    /// <summary>More than any number of signals can sum to within one block of half-lives.</summary>
    private const double MaxSum = 1e120;

    /// <summary>Whether a time, or none, may be there.</summary>
    public static bool IsTime(long time) => time >= StateLayout.None && time <= UtcInstant.MaxMicros;

    /// <summary>Whether a state whose newest signal is of a time may have a sum.</summary>
    public static bool IsSum(double sum, long newest) => sum >= 0 && sum <= MaxSum && !double.IsNegative(sum) && (sum == 0 || newest != StateLayout.None);

    /// <summary>Whether an entry of a list, counted from 1, may be there after those before it: times go down from the newest.</summary>
    public static bool IsEntry(ReadOnlySpan<long> list, int entry, long distinct, long newest)
    {
        long time = list[entry];
        return time >= 0 && time <= newest
            && (entry == 1 || (time <= list[entry - 1] && (distinct == 0 || time / distinct < list[entry - 1] / distinct)));
    }

    /// <summary>Whether the magnitude of an entry may be there: of equal times the greatest comes first.</summary>
    public static bool IsMagnitude(ReadOnlySpan<long> list, int entry, int capacity)
    {
        long bits = list[capacity + entry];
        double magnitude = BitConverter.Int64BitsToDouble(bits);
        return magnitude > 0 && magnitude <= SignalJudge.MaxMagnitude
            && (entry == 1 || list[entry] < list[entry - 1] || bits <= list[capacity + entry - 1]);
    }
}
