using LeadTemperature.Responding;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Responding;

/// <summary>R-06: a histogram of durations, held against the list of them.</summary>
[Trait("Rule", "R-06")]
public sealed class DurationLaws
{
    private static readonly int[] Thousandths = [0, 1, 10, 70, 100, 250, 333, 500, 501, 750, 900, 990, 999, 1_000];
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1 << 22);

    [Fact]
    public void Figures_AnyDurations_AreExact() => Law.HoldsFor(1_000, DurationCase.Draw, c =>
    {
        DurationHistogram histogram = c.Added();
        long sum = c.Counted.Sum(d => d.Ticks);

        Assert.Equal(c.Durations.Count, histogram.Count);
        Assert.Equal((c.Counted[0], c.Counted[^1]), (histogram.Least, histogram.Greatest));
        Assert.Equal(sum, histogram.Sum.Ticks);
        Assert.Equal(sum / 10 / c.Durations.Count * 10, histogram.Mean!.Value.Ticks);
        Assert.Equal(histogram.Quantile(0.5), histogram.Median);
    });

    [Fact]
    public void Quantiles_AnyDurations_AreWithinTheStatedError() => Law.HoldsFor(2_000, DurationCase.Draw, c =>
    {
        DurationHistogram histogram = c.Added();
        TimeSpan before = TimeSpan.Zero;
        foreach (int thousandths in Thousandths)
        {
            TimeSpan exact = c.Quantile(thousandths);
            TimeSpan told = histogram.Quantile(thousandths / 1_000.0)!.Value;
            TimeSpan error = exact < Second ? Second / 2 : exact * DurationHistogram.QuantileError;

            Assert.InRange(told, exact < Longest ? exact - error : exact, exact < Longest ? exact + error : c.Counted[^1]);
            Assert.InRange(told, c.Counted[0], c.Counted[^1]);
            Assert.True(told >= before, $"The quantile of {thousandths} thousandths is less than one of fewer.");
            before = told;
        }

        Assert.Equal((c.Counted[0], c.Counted[^1]), (histogram.Quantile(0), histogram.Quantile(1)));
    });

    [Fact]
    public void Merge_AnySplit_IsTheUnionInAnyOrder() => Law.HoldsFor(1_000, DurationCase.Draw, c =>
    {
        byte[] expected = c.Added().ToBytes();
        int parts = c.Dice.Whole(1, 5);
        DurationHistogram[] split = [.. c.Dice.Shuffled(c.Durations).GroupBy(_ => c.Dice.Whole(1, parts)).Select(DurationCase.Added), new()];
        DurationHistogram merged = new();
        Array.ForEach(split, merged.Merge);
        for (int i = split.Length - 2; i >= 0; i--)
        {
            split[i].Merge(split[i + 1]);
        }

        Assert.Equal(expected, merged.ToBytes());
        Assert.Equal(expected, split[0].ToBytes());
        Assert.Equal(expected, DurationCase.Added(c.Dice.Shuffled(c.Durations)).ToBytes());
    });

    [Fact]
    public void Bytes_WrittenAndRead_GiveTheSameHistogram() => Law.HoldsFor(1_000, DurationCase.Draw, c =>
    {
        byte[] bytes = c.Added().ToBytes();
        DurationHistogram read = DurationHistogram.Read(bytes);

        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(c.Added().ToString(), read.ToString());
        Assert.Equal((c.Added().Sum, c.Added().Mean, c.Added().Quantile(0.9)), (read.Sum, read.Mean, read.Quantile(0.9)));
        read.Merge(c.Added());
        Assert.Equal(2 * c.Durations.Count, read.Count);
    });
}
