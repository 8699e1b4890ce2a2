using LeadTemperature.Internal;

namespace LeadTemperature.Tests.Twins;

/// <summary>Every operation of lanes, applied to the same numbers.</summary>
internal static class LaneOperations
{
    /// <summary>The bits of all results; a result that is not a number counts as one, whatever its sign and payload.</summary>
    public static long[] Results<TLanes>(double[] left, double[] right)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes a = TLanes.Load(left);
        TLanes b = TLanes.Load(right);
        long[] whole = [.. left.Select(x => (long)Math.Clamp(x, -4e15, 4e15))];
        long[] indices = [.. right.Select(x => (long)(Math.Abs(x) % 8 is double.NaN ? 0 : Math.Abs(x) % 8))];
        TLanes[] results =
        [
            TLanes.Add(a, b),
            TLanes.Subtract(a, b),
            TLanes.Multiply(a, b),
            TLanes.Divide(a, b),
            TLanes.Abs(a),
            TLanes.AtLeast(a, b),
            TLanes.AtMost(a, b),
            TLanes.WherePositive(a, b, a),
            TLanes.Broadcast(left[0]),
            TLanes.LoadBits([.. right.Select(BitConverter.DoubleToInt64Bits)]),
            TLanes.LoadDifference(whole, 12_345_678_901),
            TLanes.Pick(a, indices),
            TLanes.PowerOfTwo(TLanes.Add(TLanes.LoadDifference(indices, 4), TLanes.Broadcast(6755399441055744))),
        ];
        double[] lanes = new double[8];
        List<long> bits = [Bits(TLanes.Sum(a))];
        foreach (TLanes result in results)
        {
            TLanes.Store(result, lanes);
            bits.AddRange(lanes.Select(Bits));
        }

        return [.. bits];
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
