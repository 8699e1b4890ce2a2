using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>What the slots of the decayed sums are evaluated with, eight slots at a time and all of it side by side in memory.</summary>
internal sealed class SumTable
{
    private const int PointsColumn = 0;
    private const int RateColumn = 8;
    private const int MinColumn = 16;
    private const int MaxColumn = 24;
    private const int HighColumn = 32;
    private const int UngroupedColumn = 40;
    private const int SaturationColumn = 48;
    private const int OctetLength = 56;

    /// <summary>The bits of doubles, but for the indices of the rates.</summary>
    private readonly long[] _cells;

    /// <param name="count">The number of sums.</param>
    /// <param name="rateOfSum">The index of each sum's half-life.</param>
    /// <param name="slots">The arrays by slot that the table is made of; the first slots are the sums.</param>
    public SumTable(int count, ReadOnlySpan<int> rateOfSum, SlotArrays slots)
    {
        _cells = new long[Octets.Pad(count) / 8 * OctetLength];
        for (int i = 0; i < count; i++)
        {
            Span<long> cells = _cells.AsSpan((i / 8 * OctetLength) + (i % 8));
            cells[PointsColumn] = BitConverter.DoubleToInt64Bits(slots.Points[i]);
            cells[RateColumn] = rateOfSum[i];
            cells[MinColumn] = BitConverter.DoubleToInt64Bits(slots.Min[i]);
            cells[MaxColumn] = BitConverter.DoubleToInt64Bits(slots.Max[i]);
            cells[HighColumn] = BitConverter.DoubleToInt64Bits(slots.High[i]);
            cells[UngroupedColumn] = BitConverter.DoubleToInt64Bits(slots.Ungrouped[i]);
            double limit = double.IsFinite(slots.Saturation[i]) ? slots.Saturation[i] : 0;
            cells[SaturationColumn] = BitConverter.DoubleToInt64Bits(limit);
            Saturates |= limit > 0;
        }
    }

    /// <summary>Whether any rule over a decayed sum saturates.</summary>
    public bool Saturates { get; }

    public int OctetCount => _cells.Length / OctetLength;

    public Octet this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_cells.AsSpan(index * OctetLength, OctetLength));
    }

    /// <summary>Eight slots.</summary>
    internal readonly ref struct Octet(ReadOnlySpan<long> cells)
    {
        private readonly ReadOnlySpan<long> _cells = cells;

        /// <summary>The indices of the rates.</summary>
        public ReadOnlySpan<long> Rates => _cells.Slice(RateColumn, 8);

        public ReadOnlySpan<long> Points => _cells.Slice(PointsColumn, 8);

        public ReadOnlySpan<long> Min => _cells.Slice(MinColumn, 8);

        public ReadOnlySpan<long> Max => _cells.Slice(MaxColumn, 8);

        /// <summary>1 for a rule of high intent, else 0.</summary>
        public ReadOnlySpan<long> High => _cells.Slice(HighColumn, 8);

        /// <summary>1 for a rule without a group, else 0.</summary>
        public ReadOnlySpan<long> Ungrouped => _cells.Slice(UngroupedColumn, 8);

        /// <summary>The limit that is bent toward; 0 for none.</summary>
        public ReadOnlySpan<long> Saturation => _cells.Slice(SaturationColumn, 8);
    }
}
