using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Signals that wait to be weighed: eight at a time, whatever their half-lives, and then added each to its sum.</summary>
/// <remarks>Large, and not cleared when made: nothing beyond the count is ever read.</remarks>
internal struct WeighingBatch
{
    private const int Capacity = 256;

    /// <summary>From a signal's half-lives to its magnitude.</summary>
    private const int MagnitudeColumn = Capacity;

    /// <summary>From a signal's half-lives to the cell of its sum, an integer.</summary>
    private const int CellColumn = 2 * Capacity;

    private nint _count;
    private Columns _columns;

    /// <summary>Makes a batch empty, whatever its memory held.</summary>
    public void Start() => _count = 0;

    /// <summary>Puts a signal for each sum that counts it.</summary>
    /// <param name="state">The first cell of the state.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="past">Less the microseconds since the signal.</param>
    /// <param name="magnitude">Its magnitude.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put<TLanes>(ref long state, ReadOnlySpan<SumPlan> sums, double past, double magnitude)
        where TLanes : struct, ILanes<TLanes>
    {
        if (_count + sums.Length > Capacity)
        {
            PutInParts<TLanes>(ref state, sums, past, magnitude);
            return;
        }

        ref double halfLives = ref Unsafe.Add(ref _columns.First, _count);
        _count += sums.Length;
        foreach (ref readonly SumPlan sum in sums)
        {
            halfLives = past * sum.Rate;
            Unsafe.Add(ref halfLives, MagnitudeColumn) = magnitude;
            CellOf(ref halfLives) = sum.Cell;
            halfLives = ref Unsafe.Add(ref halfLives, 1);
        }
    }

    /// <summary>Weighs all that wait and adds them to their sums.</summary>
    /// <param name="state">The first cell of the state.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Flush<TLanes>(ref long state)
        where TLanes : struct, ILanes<TLanes>
    {
        ref double first = ref _columns.First;
        nint count = _count;
        for (nint i = 0; i < count; i += 8)
        {
            ref double eight = ref Unsafe.Add(ref first, i);
            TLanes.Store(TLanes.Multiply(TLanes.Load(in Unsafe.Add(ref eight, MagnitudeColumn)), Exp2.Of(TLanes.Load(in eight))), ref eight);
        }

        for (nint i = 0; i < count; i++)
        {
            ref double share = ref Unsafe.Add(ref first, i);
            Unsafe.As<long, double>(ref Unsafe.Add(ref state, (nint)CellOf(ref share))) += share;
        }

        _count = 0;
    }

    private static ref long CellOf(ref double halfLives) => ref Unsafe.As<double, long>(ref Unsafe.Add(ref halfLives, CellColumn));

    /// <summary>Puts a signal that more sums count than there is room for now.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PutInParts<TLanes>(ref long state, ReadOnlySpan<SumPlan> sums, double past, double magnitude)
        where TLanes : struct, ILanes<TLanes>
    {
        int room = Capacity - (int)_count;
        Put<TLanes>(ref state, sums[..room], past, magnitude);
        Flush<TLanes>(ref state);
        Put<TLanes>(ref state, sums[room..], past, magnitude);
    }

    [InlineArray(3 * Capacity)]
    private struct Columns
    {
        public double First;
    }
}
