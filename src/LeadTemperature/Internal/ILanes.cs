namespace LeadTemperature.Internal;

/// <summary>
/// Eight doubles at a time. Kernels are written once over this shape and run in vectors or in plain scalar code with the same bits:
/// every operation is one IEEE operation a lane, nothing is fused, and sums are reduced by one fixed tree.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Lanes from a span of at least eight.</summary>
    static abstract TSelf Load(ReadOnlySpan<double> source);

    /// <summary>The bits of eight doubles kept as integers.</summary>
    static abstract TSelf LoadBits(ReadOnlySpan<long> source);

    /// <summary>Eight integers less one integer, as doubles.</summary>
    static abstract TSelf LoadDifference(ReadOnlySpan<long> source, long subtrahend);

    static abstract TSelf Broadcast(double value);

    static abstract void Store(TSelf value, Span<double> destination);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Subtract(TSelf left, TSelf right);

    static abstract TSelf Multiply(TSelf left, TSelf right);

    static abstract TSelf Divide(TSelf left, TSelf right);

    static abstract TSelf Abs(TSelf value);

    /// <summary><c>condition &gt; 0 ? value : otherwise</c>, lane by lane.</summary>
    static abstract TSelf WherePositive(TSelf condition, TSelf value, TSelf otherwise);

    /// <summary><c>left &lt; right ? right : left</c>, lane by lane.</summary>
    static abstract TSelf AtLeast(TSelf left, TSelf right);

    /// <summary><c>right &lt; left ? right : left</c>, lane by lane.</summary>
    static abstract TSelf AtMost(TSelf left, TSelf right);

    /// <summary>Two to the power of the whole numbers that <paramref name="shifted"/> carries in its lowest mantissa bits.</summary>
    static abstract TSelf PowerOfTwo(TSelf shifted);

    /// <summary>For each lane the entry of a table of eight that an index names.</summary>
    static abstract TSelf Pick(TSelf table, ReadOnlySpan<long> indices);

    /// <summary>The sum of the lanes: ((0+4)+(2+6))+((1+5)+(3+7)).</summary>
    static abstract double Sum(TSelf value);
}
