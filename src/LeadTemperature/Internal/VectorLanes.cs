using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LeadTemperature.Internal;

/// <summary>Eight lanes in one register of 512 bits, or in what the runtime makes of one where there is none.</summary>
internal readonly struct VectorLanes : ILanes<VectorLanes>
{
    private readonly Vector512<double> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private VectorLanes(Vector512<double> value) => _value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Load(ref readonly double first) => new(Vector512.LoadUnsafe(in first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes LoadDifference(ref readonly long first, long subtrahend) =>
        new(Vector512.ConvertToDouble(Vector512.LoadUnsafe(in first) - Vector512.Create(subtrahend)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Broadcast(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(VectorLanes value, ref double first) => value._value.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Add(VectorLanes left, VectorLanes right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Subtract(VectorLanes left, VectorLanes right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Multiply(VectorLanes left, VectorLanes right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Multiply(VectorLanes left, ref readonly double firstOfRight) => new(left._value * Vector512.LoadUnsafe(in firstOfRight));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Divide(VectorLanes left, VectorLanes right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Abs(VectorLanes value) => new(Vector512.Abs(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes WherePositive(VectorLanes condition, VectorLanes value, VectorLanes otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(condition._value, Vector512<double>.Zero), value._value, otherwise._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Positive(VectorLanes value) => (uint)Vector512.GreaterThan(value._value, Vector512<double>.Zero).ExtractMostSignificantBits();

    /// <remarks>The instruction of x86 answers with its second operand where none is greater; others treat zeros and NaN differently.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes AtLeast(VectorLanes left, VectorLanes right) => new(X86Base.IsSupported
        ? Vector512.MaxNative(right._value, left._value)
        : Vector512.ConditionalSelect(Vector512.LessThan(left._value, right._value), right._value, left._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes AtMost(VectorLanes left, VectorLanes right) => new(X86Base.IsSupported
        ? Vector512.MinNative(right._value, left._value)
        : Vector512.ConditionalSelect(Vector512.LessThan(right._value, left._value), right._value, left._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes AtLeast(ref readonly double firstFloor, VectorLanes value) => new(X86Base.IsSupported
        ? Vector512.MaxNative(value._value, Vector512.LoadUnsafe(in firstFloor))
        : AtLeast(Load(in firstFloor), value)._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes AtMost(ref readonly double firstCap, VectorLanes value) => new(X86Base.IsSupported
        ? Vector512.MinNative(value._value, Vector512.LoadUnsafe(in firstCap))
        : AtMost(Load(in firstCap), value)._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes PowerOfTwo(VectorLanes shifted) =>
        new(((shifted._value.AsInt64() << 52) + Vector512.Create(Exp2.BiasBits)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Pick(VectorLanes table, ref readonly long firstIndex) => Vector512.IsHardwareAccelerated
        ? new(Vector512.ShuffleNative(table._value, Vector512.LoadUnsafe(in firstIndex)))
        : PickInMemory(table, in firstIndex);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes PickOrZero(VectorLanes table, ref readonly long firstIndex)
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            return PickInMemory(table, in firstIndex);
        }

        Vector512<long> index = Vector512.LoadUnsafe(in firstIndex);
        return new(Vector512.ConditionalSelect(
            Vector512.LessThan(index, Vector512.Create(8L)).AsDouble(), Vector512.ShuffleNative(table._value, index), Vector512<double>.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(VectorLanes value)
    {
        Vector256<double> four = value._value.GetLower() + value._value.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }

    /// <summary>Narrower registers have no such instruction: the table is written down, with zeros behind it, and read one by one.</summary>
    private static VectorLanes PickInMemory(VectorLanes table, ref readonly long firstIndex)
    {
        Sixteen numbers = default;
        Store(table, ref numbers.First);
        ref double first = ref numbers.First;
        ref long index = ref Unsafe.AsRef(in firstIndex);
        return new(Vector512.Create(
            Unsafe.Add(ref first, (nint)index),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 1)),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 2)),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 3)),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 4)),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 5)),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 6)),
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref index, 7))));
    }

    [InlineArray(16)]
    private struct Sixteen
    {
        public double First;
    }
}
