using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Works out limited sums from their lists.</summary>
internal static class LimitedSums
{
    /// <summary>All limited sums of a state, from the landmarks that it has.</summary>
    public static void Recompute(StateLayout layout, Span<long> cells)
    {
        for (int i = 0; i < layout.Limited.Length; i++)
        {
            Recompute(layout, cells, i);
        }
    }

    /// <summary>One limited sum, from the landmark of its half-life.</summary>
    public static void Recompute(StateLayout layout, Span<long> cells, int index)
    {
        LimitedSum limited = layout.Limited[index];
        int halfLife = layout.HalfLifeOfSum[layout.Sums.Length + index];
        long landmark = cells[layout.LandmarkBase + halfLife];
        double rate = SumFeature.RateOf(limited.HalfLife);
        ReadOnlySpan<long> times = layout.TimesOf(cells, limited.List);
        ReadOnlySpan<double> magnitudes = layout.MagnitudesOf(cells, limited.List);
        double sum = 0;
        for (int i = 0; i < times.Length && i < limited.Count; i++)
        {
            sum += magnitudes[i] * Exp2.Of((times[i] - landmark) * rate);
        }

        cells[layout.SumBase + layout.Sums.Length + index] = BitConverter.DoubleToInt64Bits(sum);
    }
}
