using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Works out limited sums from their lists.</summary>
internal static class LimitedSums
{
    /// <summary>All limited sums of a state, from the landmarks that it has.</summary>
    public static void Recompute(StateLayout layout, Span<long> cells)
    {
        ref long state = ref MemoryMarshal.GetReference(cells[..layout.CellCount]);
        foreach (ref readonly LimitedPlan limited in layout.LimitedPlans.AsSpan())
        {
            Recompute(limited, ref state);
        }
    }

    /// <summary>One limited sum, from the landmark of its half-life.</summary>
    /// <param name="limited">The sum.</param>
    /// <param name="state">The first cell of the state.</param>
    public static void Recompute(in LimitedPlan limited, ref long state)
    {
        ref long list = ref Unsafe.Add(ref state, limited.ListCell);
        long landmark = Unsafe.Add(ref state, limited.LandmarkCell);
        double sum = 0;
        for (nint entry = 1; entry <= list && entry <= limited.Count; entry++)
        {
            double magnitude = BitConverter.Int64BitsToDouble(Unsafe.Add(ref list, entry + limited.Capacity));
            sum += magnitude * Exp2.Of((Unsafe.Add(ref list, entry) - landmark) * limited.Rate);
        }

        Unsafe.Add(ref state, limited.SumCell) = BitConverter.DoubleToInt64Bits(sum);
    }
}
