using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>What single features come to at an instant.</summary>
internal static class SlotValues
{
    /// <summary>A decayed sum.</summary>
    public static double Sum(ScoringPlan model, ReadOnlySpan<long> cells, int sum, long asOf)
    {
        int halfLife = model.Layout.HalfLifeOfSum[sum];
        double exponent = (cells[model.Layout.LandmarkBase + halfLife] - asOf) * model.Rates[halfLife];
        return Exp2.Of(exponent) * model.Layout.SumsOf(cells)[sum];
    }

    /// <summary>The magnitudes of the most recent signals, each times its share.</summary>
    public static double Times(StateLayout layout, ReadOnlySpan<long> cells, TimesRule rule, long asOf)
    {
        ReadOnlySpan<long> times = layout.TimesOf(cells, rule.List);
        ReadOnlySpan<double> magnitudes = layout.MagnitudesOf(cells, rule.List);
        double sum = 0;
        for (int i = 0; i < times.Length && i < rule.Count; i++)
        {
            sum += magnitudes[i] * rule.Decay.At(asOf - times[i]);
        }

        return sum;
    }

    /// <summary>Whether the count of young signals is within a burst's bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBurst(ReadOnlySpan<long> cells, in BurstRule burst, long asOf) =>
        Counts(cells, burst, burst.AtLeast, asOf) && (burst.AtMost == 0 || !Counts(cells, burst, burst.AtMost + 1, asOf));

    /// <summary>Whether at least <paramref name="count"/> signals are young enough for a burst.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Counts(ReadOnlySpan<long> cells, in BurstRule burst, int count, long asOf)
    {
        ref long counted = ref Unsafe.Add(ref MemoryMarshal.GetReference(cells), burst.CountCell);
        return counted >= count && asOf - Unsafe.Add(ref counted, count) <= burst.Within;
    }

    /// <summary>The newest of some kinds' last times.</summary>
    public static long Newest(ReadOnlySpan<long> cells, ReadOnlySpan<int> lastCells)
    {
        long newest = StateLayout.None;
        foreach (int cell in lastCells)
        {
            newest = Math.Max(newest, cells[cell]);
        }

        return newest;
    }
}
