using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadTemperature.Fitting;

/// <summary>Where the segments of a number begin: finds a number's segment without a branch that could be guessed wrong.</summary>
internal readonly struct RangeTable
{
    private const int Step = 4;

    /// <summary>In ascending order from −∞, which every number has reached; behind them NaN, which none has, up to whole steps.</summary>
    private readonly double[] _bounds;

    public RangeTable(IReadOnlyCollection<double> bounds) =>
        _bounds = [double.NegativeInfinity, .. bounds, .. Enumerable.Repeat(double.NaN, Step - 1 - (bounds.Count % Step))];

    /// <summary>How many bounds the number has reached: 0 where it is missing, 1 in the lowest segment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(double value)
    {
        int index = 0;
        ref double bound = ref MemoryMarshal.GetArrayDataReference(_bounds);
        for (int i = 0; i < _bounds.Length; i += Step)
        {
            index += (value >= Unsafe.Add(ref bound, i) ? 1 : 0)
                + (value >= Unsafe.Add(ref bound, i + 1) ? 1 : 0)
                + (value >= Unsafe.Add(ref bound, i + 2) ? 1 : 0)
                + (value >= Unsafe.Add(ref bound, i + 3) ? 1 : 0);
        }

        return index;
    }
}
