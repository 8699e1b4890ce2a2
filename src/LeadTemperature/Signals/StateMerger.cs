using System.Runtime.InteropServices;

namespace LeadTemperature.Signals;

/// <summary>The union of two bags of signals, in the cells of one layout. Associative and commutative.</summary>
internal static class StateMerger
{
    /// <summary>Adds the signals of <paramref name="source"/> to <paramref name="cells"/>; they must not overlap in memory.</summary>
    public static void Merge(StateLayout layout, Span<long> cells, ReadOnlySpan<long> source)
    {
        for (int i = StateLayout.NewestCell; i < layout.LandmarkBase; i++)
        {
            cells[i] = Math.Max(cells[i], source[i]);
        }

        MergeSums(layout, cells, source);
        for (int i = 0; i < layout.Times.Length; i++)
        {
            MergeTimes(layout, cells, source, i);
        }

        LimitedSums.Recompute(layout, cells);
    }

    private static void MergeSums(StateLayout layout, Span<long> cells, ReadOnlySpan<long> source)
    {
        StateRecorder.MoveLandmarks(layout, cells, source[StateLayout.NewestCell]);
        Span<double> sums = layout.SumsOf(cells);
        ReadOnlySpan<double> addends = layout.SumsOf(source);
        for (int i = 0; i < layout.Sums.Length; i++)
        {
            int halfLife = layout.HalfLifeOfSum[i];
            long landmark = source[layout.LandmarkBase + halfLife];
            sums[i] += addends[i] * StateRecorder.FactorBetween(layout, halfLife, landmark, cells[layout.LandmarkBase + halfLife]);
        }
    }

    private static void MergeTimes(StateLayout layout, Span<long> cells, ReadOnlySpan<long> source, int index)
    {
        ref readonly ListPlan list = ref layout.Lists[index];
        ReadOnlySpan<long> times = layout.TimesOf(source, index);
        for (int i = 0; i < times.Length; i++)
        {
            double magnitude = list.HasMagnitudes ? layout.MagnitudesOf(source, index)[i] : 1;
            TimesList.Add(list, ref MemoryMarshal.GetReference(cells), times[i], magnitude);
        }
    }
}
