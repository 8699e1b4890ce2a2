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

        Span<long> landmarks = cells.Slice(layout.LandmarkBase, layout.Sums.Length);
        Span<double> sums = layout.SumsOf(cells);
        ReadOnlySpan<double> addends = layout.SumsOf(source);
        for (int i = 0; i < sums.Length; i++)
        {
            long landmark = source[layout.LandmarkBase + i];
            double addend = addends[i];
            long blockLength = layout.Sums[i].BlockLength;
            if (landmark > landmarks[i])
            {
                StateRecorder.MoveTo(ref landmarks[i], ref sums[i], landmark, blockLength);
            }
            else if (landmark < landmarks[i])
            {
                StateRecorder.MoveTo(ref landmark, ref addend, landmarks[i], blockLength);
            }

            sums[i] += addend;
        }

        for (int i = 0; i < layout.Times.Length; i++)
        {
            MergeTimes(layout, cells, source, i);
        }
    }

    private static void MergeTimes(StateLayout layout, Span<long> cells, ReadOnlySpan<long> source, int index)
    {
        TimesFeature feature = layout.Times[index];
        Span<long> list = cells.Slice(layout.TimesBase[index], feature.CellCount);
        ReadOnlySpan<long> times = layout.TimesOf(source, index);
        for (int i = 0; i < times.Length; i++)
        {
            double magnitude = feature.HasMagnitudes ? layout.MagnitudesOf(source, index)[i] : 1;
            TimesList.Add(feature, list, times[i], magnitude);
        }
    }
}
