using LeadTemperature.Responding;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Responding;

/// <summary>Drawn durations, and their figures worked out from the whole list.</summary>
internal sealed record DurationCase(IReadOnlyList<TimeSpan> Durations, Dice Dice)
{
    public static DurationCase Draw(Dice dice)
    {
        (double Least, double Most) range = dice.Pick((0.001, 0.9), (0.5, 3), (1, 60), (1, 3e6), (30, 7_200), (4e6, 1e9), (0.001, 1e7));
        bool hasEnds = dice.Chance(0.3);
        return new DurationCase([.. Enumerable.Range(0, dice.Whole(1, 200)).Select(_ => hasEnds ? AtAnEnd(dice) : Across(dice, range))], dice);
    }

    /// <summary>As they count: to the microsecond, none negative, the shortest first.</summary>
    public IReadOnlyList<TimeSpan> Counted => [.. Durations.Select(d => TimeSpan.FromTicks(Math.Max(0, d.Ticks) / 10 * 10)).Order()];

    public DurationHistogram Added() => Added(Durations);

    public static DurationHistogram Added(IEnumerable<TimeSpan> durations)
    {
        DurationHistogram histogram = new();
        foreach (TimeSpan duration in durations)
        {
            histogram.Add(duration);
        }

        return histogram;
    }

    /// <summary>The nearest rank, for a share in thousandths; in whole numbers.</summary>
    public TimeSpan Quantile(int thousandths)
    {
        int rank = ((thousandths * Durations.Count) + 999) / 1_000;
        return Counted[Math.Max(1, rank) - 1];
    }

    private static TimeSpan Across(Dice dice, (double Least, double Most) range) =>
        TimeSpan.FromSeconds(dice.Across(range.Least, range.Most)) * (dice.Chance(0.02) ? -1 : 1);

    /// <summary>At a place where a bucket begins, or a tick or a microsecond beside it.</summary>
    private static TimeSpan AtAnEnd(Dice dice) =>
        TimeSpan.FromSeconds(Math.Pow(2, dice.Whole(-1, 23)) * (1 + (dice.Whole(0, 9) / 10.0))) + TimeSpan.FromTicks(dice.Pick(-10, -1, 0, 1, 10));
}
