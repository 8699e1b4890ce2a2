using LeadTemperature.Responding;
using LeadTemperature.Responding.Measuring;

namespace LeadTemperature.Tests.Responding;

/// <summary>R-06: histograms of durations by example.</summary>
[Trait("Rule", "R-06")]
public sealed class DurationHistogramTests
{
    [Fact]
    public void Histogram_Empty_HasNoFigures()
    {
        DurationHistogram empty = DurationHistogram.Read(new DurationHistogram().ToBytes());
        empty.Merge(new DurationHistogram());

        Assert.Equal((0, TimeSpan.Zero, null, null), (empty.Count, empty.Sum, empty.Least, empty.Greatest));
        Assert.Equal((null, null, null), (empty.Mean, empty.Median, empty.Quantile(1)));
        Assert.Equal("0 durations", empty.ToString());
    }

    [Fact]
    public void Histogram_OfAnswers_SaysTheirFigures()
    {
        DurationHistogram answers = Seconds(5, 60, 7_200);

        Assert.Equal("3 durations, least 00:00:05, median 00:00:59.1567560, greatest 02:00:00", answers.ToString());
        Assert.Equal(TimeSpan.FromSeconds(7_265), answers.Sum);
        Assert.Equal(TimeSpan.FromMicroseconds(7_265_000_000 / 3), answers.Mean);
        Assert.Equal("1 duration, least 00:00:05, median 00:00:05, greatest 00:00:05", Seconds(5).ToString());
    }

    [Fact]
    public void Duration_ThatIsNegative_CountsAsNone()
    {
        DurationHistogram histogram = Seconds(-5);
        histogram.Add(TimeSpan.MinValue);

        Assert.Equal((2, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero), (histogram.Count, histogram.Sum, histogram.Least, histogram.Greatest));
        Assert.Equal(TimeSpan.Zero, histogram.Median);
    }

    [Fact]
    public void Duration_BelowAMicrosecond_IsFloored()
    {
        DurationHistogram histogram = new();
        histogram.Add(TimeSpan.FromTicks(19));

        Assert.Equal(TimeSpan.FromTicks(10), histogram.Sum);
    }

    /// <summary>In floating point 0.07 · 100 is a little over 7.</summary>
    [Theory]
    [InlineData(0.07, 7)]
    [InlineData(0.29, 29)]
    [InlineData(0.58, 58)]
    [InlineData(0.9, 90)]
    [InlineData(0.901, 91)]
    public void Quantile_OfAShare_IsTheNearestRank(double share, int rank)
    {
        DurationHistogram histogram = new();
        for (int i = 1; i <= 100; i++)
        {
            histogram.Add(TimeSpan.FromSeconds(i <= rank ? i < rank ? 10 : 100 : 1_000));
        }

        Assert.Equal(100, histogram.Quantile(share)!.Value.TotalSeconds, 5.0);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void Quantile_OfNoShare_IsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DurationHistogram().Quantile(share));

    [Fact]
    public void Sum_BeyondWhatATimeSpanHolds_IsItsMostWhileTheMeanIsExact()
    {
        DurationHistogram histogram = new();
        for (int i = 0; i < 5; i++)
        {
            histogram.Add(TimeSpan.MaxValue);
        }

        TimeSpan longest = TimeSpan.FromTicks(TimeSpan.MaxValue.Ticks / 10 * 10);
        Assert.Equal((TimeSpan.MaxValue, longest, longest), (histogram.Sum, histogram.Mean, histogram.Median));
        Assert.Equal(histogram.ToBytes(), DurationHistogram.Read(histogram.ToBytes()).ToBytes());
    }

    [Fact]
    public void Count_BeyondItsMost_IsRefusedAndChangesNothing()
    {
        DurationHistogram histogram = Seconds(1, 9_000_000);
        for (int i = 0; i < 61; i++)
        {
            histogram.Merge(histogram);
        }

        DurationHistogram most = DurationHistogram.Read(histogram.ToBytes());
        byte[] before = histogram.ToBytes();
        Assert.Equal(1L << 62, most.Count);
        Assert.Equal(TimeSpan.FromSeconds(4_500_000.5), most.Mean);

        Assert.Throws<OverflowException>(() => histogram.Merge(most));
        Assert.Equal(before, histogram.ToBytes());
    }

    [Fact]
    public void Buckets_OneAfterAnother_TakeEveryDurationWithinTheStatedError()
    {
        for (int i = 0; i < DurationBuckets.Count; i++)
        {
            (long start, long end) = (DurationBuckets.StartOf(i), DurationBuckets.StartOf(i + 1));
            Assert.True(start < end);
            Assert.Equal((i, i), (DurationBuckets.IndexOf(start), DurationBuckets.IndexOf(end - 1)));
            if (i > 0 && i < DurationBuckets.Count - 1)
            {
                Assert.InRange(DurationBuckets.MiddleOf(i), (long)((end - 1) * 0.95), (long)(start * 1.05));
            }
        }

        Assert.Equal(1_000_000, DurationBuckets.StartOf(1));
        Assert.Equal(1_000_000L << 22, DurationBuckets.StartOf(DurationBuckets.Count - 1));
    }

    private static DurationHistogram Seconds(params double[] seconds) => DurationCase.Added(seconds.Select(TimeSpan.FromSeconds));
}
