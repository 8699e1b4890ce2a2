using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Adds signals that were judged to the cells of a state.</summary>
internal static class StateRecorder
{
    /// <summary>Adds one signal, in whatever order they come.</summary>
    public static void Record(StateLayout layout, RecordingPlan plan, Span<long> cells, int kind, long time, double magnitude)
    {
        KindPlan target = plan.Kinds[kind];
        if (cells[StateLayout.NewestCell] == StateLayout.None)
        {
            SetLandmarks(layout, cells, time);
        }

        Touch(target, cells, time);
        int weighed = -1;
        double weight = 0;
        for (int i = target.FirstSum; i < target.EndSum; i++)
        {
            SumPlan sum = plan.Sums[i];
            if (sum.HalfLife != weighed)
            {
                weighed = sum.HalfLife;
                weight = magnitude * Exp2.Of((time - Landmark(layout, cells, weighed, time)) * sum.Rate);
            }

            ref long cell = ref cells[sum.Cell];
            cell = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(cell) + weight);
        }

        AddTimes(layout, plan, target, cells, time, magnitude);
    }

    /// <summary>Remembers the time as the newest, of all and of its kind, where it is.</summary>
    public static void Touch(in KindPlan target, Span<long> cells, long time)
    {
        cells[StateLayout.NewestCell] = Math.Max(cells[StateLayout.NewestCell], time);
        cells[target.LastCell] = Math.Max(cells[target.LastCell], time);
    }

    /// <summary>Adds the signal to the lists of times that its kind feeds.</summary>
    public static void AddTimes(StateLayout layout, RecordingPlan plan, in KindPlan target, Span<long> cells, long time, double magnitude)
    {
        for (int i = target.FirstList; i < target.EndList; i++)
        {
            int list = plan.Lists[i];
            TimesList.Add(layout.Times[list], cells.Slice(layout.TimesBase[list], layout.Times[list].CellCount), time, magnitude);
        }
    }

    /// <summary>Moves the sums of one half-life to a later landmark. Landmarks are whole half-lives apart, so nothing is rounded.</summary>
    public static void MoveLandmark(StateLayout layout, Span<long> cells, int halfLife, long later)
    {
        ref long landmark = ref cells[layout.LandmarkBase + halfLife];
        double factor = FactorBetween(layout, halfLife, landmark, later);
        landmark = later;
        Span<double> sums = layout.SumsOf(cells);
        for (int i = 0; i < sums.Length; i++)
        {
            if (layout.HalfLifeOfSum[i] == halfLife)
            {
                sums[i] *= factor;
            }
        }
    }

    /// <summary>What a sum is multiplied with to be seen from a later landmark.</summary>
    public static double FactorBetween(StateLayout layout, int halfLife, long earlier, long later)
    {
        double blocks = (later - earlier) / layout.BlockLengths[halfLife];
        return Exp2.Of(-blocks * SumFeature.HalfLivesPerBlock);
    }

    /// <summary>The landmark of a half-life, moved where the time is a whole block beyond it.</summary>
    private static long Landmark(StateLayout layout, Span<long> cells, int halfLife, long time)
    {
        long landmark = cells[layout.LandmarkBase + halfLife];
        long blockLength = layout.BlockLengths[halfLife];
        if (time - landmark >= blockLength)
        {
            landmark = time - (time % blockLength);
            MoveLandmark(layout, cells, halfLife, landmark);
        }

        return landmark;
    }

    /// <summary>An empty state takes the landmarks of its first signal, so that most states share theirs.</summary>
    private static void SetLandmarks(StateLayout layout, Span<long> cells, long time)
    {
        for (int i = 0; i < layout.BlockLengths.Length; i++)
        {
            cells[layout.LandmarkBase + i] = time - (time % layout.BlockLengths[i]);
        }
    }
}
