using LeadTemperature.Internal;

namespace LeadTemperature.Tests.Twins;

/// <summary>Every operation of lanes, applied to the same numbers.</summary>
internal static class LaneOperations
{
    /// <summary>The bits of all results; a result that is not a number counts as one, whatever its sign and payload.</summary>
    public static long[] Results<TLanes>(double[] left, double[] right)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes a = TLanes.Load(in left[0]);
        TLanes b = TLanes.Load(in right[0]);
        long[] whole = [.. left.Select(x => (long)Math.Clamp(x, -4e15, 4e15))];
        long[] beyond = [.. whole.Select(x => Math.Abs(x) % 12)];
        long[] indices = [.. right.Select(x => (long)(Math.Abs(x) % 8 is double.NaN ? 0 : Math.Abs(x) % 8))];
        TLanes[] results =
        [
            TLanes.Add(a, b),
            TLanes.Subtract(a, b),
            TLanes.Multiply(a, b),
            TLanes.Multiply(a, in right[0]),
            TLanes.Divide(a, b),
            TLanes.Abs(a),
            TLanes.AtLeast(a, b),
            TLanes.AtMost(a, b),
            TLanes.AtLeast(in right[0], a),
            TLanes.AtMost(in right[0], a),
            TLanes.WherePositive(a, b, a),
            TLanes.Broadcast(left[0]),
            TLanes.LoadDifference(in whole[0], 12_345_678_901),
            TLanes.Pick(a, in indices[0]),
            TLanes.PickOrZero(a, in beyond[0]),
            TLanes.Broadcast(TLanes.Positive(a)),
            TLanes.PowerOfTwo(TLanes.Add(TLanes.LoadDifference(in indices[0], 4), TLanes.Broadcast(6755399441055744))),
        ];
        double[] lanes = new double[8];
        List<long> bits = [Bits(TLanes.Sum(a))];
        foreach (TLanes result in results)
        {
            TLanes.Store(result, ref lanes[0]);
            bits.AddRange(lanes.Select(Bits));
        }

        return [.. bits];
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
