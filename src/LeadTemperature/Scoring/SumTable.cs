using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>What the slots of the decayed sums are evaluated with, eight slots at a time and all of it side by side in memory.</summary>
internal sealed class SumTable
{
    private const int PointsColumn = 0;
    private const int MinColumn = 8;
    private const int MaxColumn = 16;
    private const int HighColumn = 24;
    private const int UngroupedColumn = 32;
    private const int SaturationColumn = 40;
    private const int OctetLength = 48;

    private readonly double[] _columns;
    private readonly long[] _rates;

    /// <param name="rateOfSum">The index of each sum's half-life.</param>
    /// <param name="slots">The arrays by slot that the table is made of; the first slots are the sums.</param>
    public SumTable(ReadOnlySpan<int> rateOfSum, SlotArrays slots)
    {
        OctetCount = Octets.Pad(rateOfSum.Length) / 8;
        _columns = new double[OctetCount * OctetLength];
        _rates = new long[OctetCount * 8];
        for (int i = 0; i < rateOfSum.Length; i++)
        {
            _rates[i] = rateOfSum[i];
            Span<double> columns = _columns.AsSpan((i / 8 * OctetLength) + (i % 8));
            columns[PointsColumn] = slots.Points[i];
            columns[MinColumn] = slots.Min[i];
            columns[MaxColumn] = slots.Max[i];
            columns[HighColumn] = slots.High[i];
            columns[UngroupedColumn] = slots.Ungrouped[i];
            columns[SaturationColumn] = double.IsFinite(slots.Saturation[i]) ? slots.Saturation[i] : 0;
            Saturates |= columns[SaturationColumn] > 0;
        }
    }

    /// <summary>Whether any rule over a decayed sum saturates.</summary>
    public bool Saturates { get; }

    public int OctetCount { get; }

    public Octet this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_columns), index * OctetLength),
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rates), index * 8));
    }

    /// <summary>Eight slots; each property is the first of eight values.</summary>
    internal readonly ref struct Octet(ref double columns, ref long rates)
    {
        private readonly ref double _columns = ref columns;
        private readonly ref long _rates = ref rates;

        /// <summary>The indices of the rates.</summary>
        public ref readonly long Rates => ref _rates;

        public ref readonly double Points => ref Unsafe.Add(ref _columns, PointsColumn);

        public ref readonly double Min => ref Unsafe.Add(ref _columns, MinColumn);

        public ref readonly double Max => ref Unsafe.Add(ref _columns, MaxColumn);

        /// <summary>1 for a rule of high intent, else 0.</summary>
        public ref readonly double High => ref Unsafe.Add(ref _columns, HighColumn);

        /// <summary>1 for a rule without a group, else 0.</summary>
        public ref readonly double Ungrouped => ref Unsafe.Add(ref _columns, UngroupedColumn);

        /// <summary>The limit that is bent toward; 0 for none.</summary>
        public ref readonly double Saturation => ref Unsafe.Add(ref _columns, SaturationColumn);
    }
}
