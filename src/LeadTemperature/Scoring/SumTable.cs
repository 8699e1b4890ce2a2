using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>What the slots of the decayed sums are evaluated with, eight slots at a time and all of it side by side in memory.</summary>
internal sealed class SumTable
{
    /// <summary>Doubles from one octet to the next.</summary>
    private const int OctetLength = 64;

    private const int PointsColumn = 0;
    private const int MinColumn = 8;
    private const int MaxColumn = 16;
    private const int HighColumn = 24;
    private const int UngroupedColumn = 32;
    private const int RatesColumn = 40;
    private const int SaturationColumn = 48;
    private const int SaturatesColumn = 56;

    private readonly double[] _columns;

    /// <param name="rateOfSum">The index of each sum's half-life.</param>
    /// <param name="slots">The arrays by slot that the table is made of; the first slots are the sums.</param>
    public SumTable(ReadOnlySpan<int> rateOfSum, SlotArrays slots)
    {
        PaddedCount = Octets.Pad(rateOfSum.Length);
        _columns = new double[PaddedCount / 8 * OctetLength];
        for (int i = 0; i < rateOfSum.Length; i++)
        {
            Span<double> octet = _columns.AsSpan(i / 8 * OctetLength, OctetLength);
            Span<double> columns = octet[(i % 8)..];
            columns[PointsColumn] = slots.Points[i];
            columns[MinColumn] = slots.Min[i];
            columns[MaxColumn] = slots.Max[i];
            columns[HighColumn] = slots.High[i];
            columns[UngroupedColumn] = slots.Ungrouped[i];
            columns[RatesColumn] = BitConverter.Int64BitsToDouble(rateOfSum[i]);
            if (double.IsFinite(slots.Saturation[i]))
            {
                columns[SaturationColumn] = slots.Saturation[i];
                octet[SaturatesColumn] = 1;
            }
        }
    }

    /// <summary>The number of sums, padded to whole octets.</summary>
    public int PaddedCount { get; }

    /// <summary>The first octet, where there is any.</summary>
    public Octet First => new(ref MemoryMarshal.GetArrayDataReference(_columns));

    /// <summary>Eight slots; each property that is not said to be a flag is the first of eight values.</summary>
    internal readonly ref struct Octet(ref double columns)
    {
        private readonly ref double _columns = ref columns;

        public Octet Next => new(ref Unsafe.Add(ref _columns, OctetLength));

        public ref readonly double Points => ref Unsafe.Add(ref _columns, PointsColumn);

        public ref readonly double Min => ref Unsafe.Add(ref _columns, MinColumn);

        public ref readonly double Max => ref Unsafe.Add(ref _columns, MaxColumn);

        /// <summary>1 for a rule of high intent, else 0.</summary>
        public ref readonly double High => ref Unsafe.Add(ref _columns, HighColumn);

        /// <summary>1 for a rule without a group, else 0.</summary>
        public ref readonly double Ungrouped => ref Unsafe.Add(ref _columns, UngroupedColumn);

        /// <summary>The indices of the rates.</summary>
        public ref readonly long Rates => ref Unsafe.As<double, long>(ref Unsafe.Add(ref _columns, RatesColumn));

        /// <summary>The limit that is bent toward; 0 for none.</summary>
        public ref readonly double Saturation => ref Unsafe.Add(ref _columns, SaturationColumn);

        /// <summary>A flag: whether any of the eight saturates. Few do, and dividing is slow.</summary>
        public bool Saturates => Unsafe.As<double, long>(ref Unsafe.Add(ref _columns, SaturatesColumn)) != 0;
    }
}
