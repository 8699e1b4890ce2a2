using LeadTemperature.Responding.Measuring;

namespace LeadTemperature.Responding;

/// <summary>How long things took: count, sum, least and greatest exactly, and quantiles within 5 %. Histograms add up.</summary>
/// <remarks>
/// <para>
/// For figures such as speed-to-lead: one for each rep and each day, say, merged into the team's and the month's. What is merged reads as if
/// all had been added to one; order does not matter. It takes 2 KiB, however much is added.
/// </para>
/// <para>
/// Durations are floored to the microsecond; a negative one counts as 0, since clocks of different machines may disagree by as much. A quantile is
/// within <see cref="QuantileError"/> of the exact one, relatively, from 1 second to 48.5 days (2^22 s); below 1 second it is within half a
/// second, and beyond 48.5 days it is the greatest. Never is it under the least or over the greatest.
/// </para>
/// <para>
/// Mutable: adding and merging need it alone; readings may run side by side. Adding and reading allocate nothing. Holds no ids, and is safe
/// as a metric.
/// </para>
/// </remarks>
public sealed partial class DurationHistogram
{
    private readonly long[] _counts = new long[DurationBuckets.Count];
    private Int128 _sum;
    private long _least = long.MaxValue;
    private long _greatest;

    /// <summary>How far a quantile may be from the exact one, as a share of that: 0.05.</summary>
    public static double QuantileError => 0.05;

    /// <summary>How many durations were added.</summary>
    public long Count { get; private set; }

    /// <summary>All of them together; <see cref="TimeSpan.MaxValue"/> where it is more than that.</summary>
    public TimeSpan Sum => _sum > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond ? TimeSpan.MaxValue : Span((long)_sum);

    /// <summary>The shortest; null where there is none.</summary>
    public TimeSpan? Least => Count == 0 ? null : Span(_least);

    /// <summary>The longest; null where there is none.</summary>
    public TimeSpan? Greatest => Count == 0 ? null : Span(_greatest);

    /// <summary>The mean, exact but for being floored to the microsecond; null where there is none.</summary>
    public TimeSpan? Mean => Count == 0 ? null : Span((long)(_sum / Count));

    /// <summary>The median: <see cref="Quantile"/> of 0.5.</summary>
    public TimeSpan? Median => Quantile(0.5);

    /// <summary>Adds a duration; a negative one counts as 0.</summary>
    /// <exception cref="OverflowException">It would be one more than <see cref="long.MaxValue"/>; nothing was changed.</exception>
    public void Add(TimeSpan duration)
    {
        long micros = Math.Max(0, duration.Ticks / TimeSpan.TicksPerMicrosecond);
        Count = checked(Count + 1);
        _counts[DurationBuckets.IndexOf(micros)]++;
        _sum += micros;
        _least = Math.Min(_least, micros);
        _greatest = Math.Max(_greatest, micros);
    }

    /// <summary>Adds all that another one holds. Associative and commutative.</summary>
    /// <exception cref="OverflowException">Together they count more than <see cref="long.MaxValue"/>; nothing was changed.</exception>
    public void Merge(DurationHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Count = checked(Count + other.Count);
        for (int i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        _sum += other._sum;
        _least = Math.Min(_least, other._least);
        _greatest = Math.Max(_greatest, other._greatest);
    }

    /// <summary>The duration that a share of all does not exceed: the shortest that at least this share are as long as or shorter than (nearest rank).</summary>
    /// <param name="share">From 0, the least, to 1, the greatest; 0.9 for the time within which nine of ten were done.</param>
    /// <returns>Within the error that the type's remarks state, to the microsecond; null where there is no duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public TimeSpan? Quantile(double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is a number from 0 to 1.");
        }

        if (Count == 0)
        {
            return null;
        }

        long rank = RankOf(share);
        return rank <= 1 ? Least : rank >= Count ? Greatest : Span(Math.Clamp(DurationBuckets.MiddleOf(BucketOf(rank)), _least, _greatest));
    }

    /// <summary>In one line, invariant: <c>3 durations, least 00:00:05, median 00:01:03, greatest 02:00:00</c>.</summary>
    public override string ToString() => Count == 0
        ? "0 durations"
        : FormattableString.Invariant($"{Count} duration{(Count == 1 ? "" : "s")}, least {Least:c}, median {Median:c}, greatest {Greatest:c}");

    /// <summary>Which one, counted from the shortest. What rounding may have added is taken off first: 0.07 of 100 is the 7th and not the 8th.</summary>
    private long RankOf(double share)
    {
        double exact = share * Count;
        double rank = Math.Ceiling(exact * (1 - 1e-15));
        return rank >= Count ? Count : Math.Max(1, (long)rank);
    }

    private int BucketOf(long rank)
    {
        int index = 0;
        for (long before = _counts[0]; before < rank; before += _counts[index])
        {
            index++;
        }

        return index;
    }

    private static TimeSpan Span(long micros) => new(micros * TimeSpan.TicksPerMicrosecond);
}
