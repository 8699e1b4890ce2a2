using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>How a history is boiled down: each kind that a sum counts has a row, with what is left of its signals by half-life.</summary>
internal sealed class HistoryPlan
{
    /// <param name="layout">The layout of the cells.</param>
    /// <param name="sums">The sums that each kind feeds.</param>
    public HistoryPlan(StateLayout layout, IReadOnlyList<int>[] sums)
    {
        RowLength = Octets.Pad(layout.HalfLives.Length);
        double[] rates = new double[RowLength];
        for (int i = 0; i < layout.HalfLives.Length; i++)
        {
            rates[i] = SumFeature.RateOf(layout.HalfLives[i]);
        }

        Rates = new AlignedArray<double>(rates);
        RowOfKind = [.. sums.Select((_, kind) => RowLength * sums.Take(kind).Count(s => s.Count > 0))];
        RowsLength = RowLength * sums.Count(s => s.Count > 0);
        Parts = [.. sums.SelectMany((fed, kind) => fed.Select(sum => new SumPart(layout.SumBase + sum, RowOfKind[kind] + layout.HalfLifeOfSum[sum])))];
    }

    /// <summary>The numbers of a row: one for each half-life, padded to whole octets.</summary>
    public int RowLength { get; }

    /// <summary>The numbers of all rows.</summary>
    public int RowsLength { get; }

    /// <summary>Half-lives a microsecond, for each number of a row.</summary>
    public AlignedArray<double> Rates { get; }

    /// <summary>Where each kind's row begins, if it has one.</summary>
    public int[] RowOfKind { get; }

    /// <summary>What the sums are made of.</summary>
    public SumPart[] Parts { get; }
}
