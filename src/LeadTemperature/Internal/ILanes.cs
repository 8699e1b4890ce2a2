namespace LeadTemperature.Internal;

/// <summary>
/// Eight doubles at a time. Kernels are written once over this shape and run in vectors or in plain scalar code with the same bits:
/// every operation is one IEEE operation a lane, nothing is fused, and sums are reduced by one fixed tree. Places in memory are not
/// checked: who calls has made sure that eight are there.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>The double at a place in memory and the seven behind it.</summary>
    static abstract TSelf Load(ref readonly double first);

    /// <summary>The integer at a place in memory and the seven behind it, less one integer, as doubles.</summary>
    static abstract TSelf LoadDifference(ref readonly long first, long subtrahend);

    static abstract TSelf Broadcast(double value);

    /// <summary>Writes to a place in memory and the seven behind it.</summary>
    static abstract void Store(TSelf value, ref double first);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Subtract(TSelf left, TSelf right);

    static abstract TSelf Multiply(TSelf left, TSelf right);

    /// <summary>The product with the eight doubles at a place in memory.</summary>
    static abstract TSelf Multiply(TSelf left, ref readonly double firstOfRight);

    static abstract TSelf Divide(TSelf left, TSelf right);

    static abstract TSelf Abs(TSelf value);

    /// <summary><c>condition &gt; 0 ? value : otherwise</c>, lane by lane.</summary>
    static abstract TSelf WherePositive(TSelf condition, TSelf value, TSelf otherwise);

    /// <summary>A bit for each lane that is above 0, the lowest for the first.</summary>
    static abstract uint Positive(TSelf value);

    /// <summary><c>left &lt; right ? right : left</c>, lane by lane.</summary>
    static abstract TSelf AtLeast(TSelf left, TSelf right);

    /// <summary><c>right &lt; left ? right : left</c>, lane by lane.</summary>
    static abstract TSelf AtMost(TSelf left, TSelf right);

    /// <summary><c>floor &lt; value ? value : floor</c>, lane by lane, with the eight floors at a place in memory.</summary>
    static abstract TSelf AtLeast(ref readonly double firstFloor, TSelf value);

    /// <summary><c>value &lt; cap ? value : cap</c>, lane by lane, with the eight caps at a place in memory.</summary>
    static abstract TSelf AtMost(ref readonly double firstCap, TSelf value);

    /// <summary>Two to the power of the whole numbers that <paramref name="shifted"/> carries in its lowest mantissa bits.</summary>
    static abstract TSelf PowerOfTwo(TSelf shifted);

    /// <summary>For each lane the entry of a table of eight that an index names.</summary>
    static abstract TSelf Pick(TSelf table, ref readonly long firstIndex);

    /// <summary>The same, and 0 where the index is 8 to 15.</summary>
    static abstract TSelf PickOrZero(TSelf table, ref readonly long firstIndex);

    /// <summary>The sum of the lanes: ((0+4)+(2+6))+((1+5)+(3+7)).</summary>
    static abstract double Sum(TSelf value);
}
