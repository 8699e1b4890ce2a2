using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Adds signals that were judged to the cells of a state.</summary>
internal static class StateRecorder
{
    /// <summary>Adds one signal, in whatever order they come.</summary>
    public static void Record(StateLayout layout, RecordingPlan plan, Span<long> cells, int kind, long time, double magnitude)
    {
        ref readonly KindPlan target = ref plan.Kinds[kind];
        if (time > cells[StateLayout.NewestCell])
        {
            cells[StateLayout.NewestCell] = time;
            MoveLandmarks(layout, cells, time);
        }

        cells[target.LastCell] = Math.Max(cells[target.LastCell], time);
        int weighed = -1;
        double weight = 0;
        for (int i = target.FirstSum; i < target.EndSum; i++)
        {
            ref readonly SumPlan sum = ref plan.Sums[i];
            if (sum.HalfLife != weighed)
            {
                weighed = sum.HalfLife;
                weight = magnitude * Exp2.Of((time - cells[layout.LandmarkBase + weighed]) * sum.Rate);
            }

            ref long cell = ref cells[sum.Cell];
            cell = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(cell) + weight);
        }

        AddTimes(layout, plan, target, cells, time, magnitude);
    }

    /// <summary>Moves each landmark to the beginning of the block that the newest signal is in.</summary>
    /// <remarks>
    /// Limited sums are worked out anew: what is read back from kept bytes has them so, and both shall agree to the bit.
    /// </remarks>
    public static void MoveLandmarks(StateLayout layout, Span<long> cells, long newest)
    {
        long[] blockLengths = layout.BlockLengths;
        Span<long> landmarks = layout.LandmarksOf(cells);
        bool isMoved = false;
        for (int i = 0; i < blockLengths.Length; i++)
        {
            if (newest - landmarks[i] >= blockLengths[i])
            {
                MoveLandmark(layout, cells, i, LandmarkBefore(newest, blockLengths[i]));
                isMoved = true;
            }
        }

        if (isMoved)
        {
            LimitedSums.Recompute(layout, cells);
        }
    }

    /// <summary>The landmark of a state whose newest signal is known.</summary>
    public static long LandmarkBefore(long newest, long blockLength) => newest - (newest % blockLength);

    /// <summary>Adds the signal to the lists of times that its kind feeds, and keeps their limited sums.</summary>
    private static void AddTimes(StateLayout layout, RecordingPlan plan, in KindPlan target, Span<long> cells, long time, double magnitude)
    {
        ref long state = ref MemoryMarshal.GetReference(cells);
        foreach (ref readonly ListPlan list in plan.ListsOf(target))
        {
            if (!TimesList.Add(list, ref state, time, magnitude))
            {
                continue;
            }

            foreach (int limited in list.Limited)
            {
                LimitedSums.Recompute(layout.LimitedPlans[limited], ref state);
            }
        }
    }

    /// <summary>Moves the sums of one half-life to a later landmark. Landmarks are whole half-lives apart, so nothing is rounded.</summary>
    private static void MoveLandmark(StateLayout layout, Span<long> cells, int halfLife, long later)
    {
        ref long landmark = ref cells[layout.LandmarkBase + halfLife];
        double factor = FactorBetween(layout, halfLife, landmark, later);
        landmark = later;
        Span<double> sums = layout.SumsOf(cells)[..layout.Sums.Length];
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
}
