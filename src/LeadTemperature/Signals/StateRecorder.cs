using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Adds signals that were judged to the cells of a state.</summary>
internal static class StateRecorder
{
    /// <summary>Adds one signal, in whatever order they come.</summary>
    public static void Record(StateLayout layout, RecordingPlan plan, Span<long> cells, int kind, long time, double magnitude)
    {
        Touch(plan, cells, kind, time);
        Span<long> landmarks = cells.Slice(layout.LandmarkBase, layout.Sums.Length);
        Span<double> sums = layout.SumsOf(cells);
        double weight = 0;
        double weightRate = double.NaN;
        long weightLandmark = 0;
        foreach (int i in plan.Sums(kind))
        {
            if (time - landmarks[i] >= plan.BlockLengths[i])
            {
                MoveTo(ref landmarks[i], ref sums[i], time - (time % plan.BlockLengths[i]), plan.BlockLengths[i]);
            }

            if (plan.Rates[i] != weightRate || landmarks[i] != weightLandmark)
            {
                (weightRate, weightLandmark) = (plan.Rates[i], landmarks[i]);
                weight = magnitude * Exp2.Of((time - weightLandmark) * weightRate);
            }

            sums[i] += weight;
        }

        AddTimes(layout, plan, cells, kind, time, magnitude);
    }

    /// <summary>Remembers the time as the newest, of all and of its kind, where it is.</summary>
    public static void Touch(RecordingPlan plan, Span<long> cells, int kind, long time)
    {
        if (time > cells[StateLayout.NewestCell])
        {
            cells[StateLayout.NewestCell] = time;
        }

        int last = plan.LastCell(kind);
        if (last >= 0 && time > cells[last])
        {
            cells[last] = time;
        }
    }

    /// <summary>Adds the signal to the lists of times that its kind feeds.</summary>
    public static void AddTimes(StateLayout layout, RecordingPlan plan, Span<long> cells, int kind, long time, double magnitude)
    {
        foreach (int i in plan.Times(kind))
        {
            TimesList.Add(layout.Times[i], cells.Slice(layout.TimesBase[i], layout.Times[i].CellCount), time, magnitude);
        }
    }

    /// <summary>Moves a sum to a later landmark. Landmarks are whole half-lives apart, so nothing is rounded.</summary>
    public static void MoveTo(ref long landmark, ref double sum, long later, long blockLength)
    {
        double blocks = (later - landmark) / blockLength;
        sum *= Exp2.Of(-blocks * SumFeature.HalfLivesPerBlock);
        landmark = later;
    }
}
