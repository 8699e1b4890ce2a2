using System.Runtime.CompilerServices;

namespace LeadTemperature.Scoring;

/// <summary>What the slots of eight sums are evaluated with; each property that is not said to be one number is the first of eight.</summary>
internal readonly ref struct LaneOctet(ref double columns)
{
    /// <summary>Doubles from one octet to the next.</summary>
    public const int Length = 64;

    private const int PointsColumn = 0;
    private const int MinColumn = 8;
    private const int MaxColumn = 16;
    private const int HighColumn = 24;
    private const int UngroupedColumn = 32;
    private const int RatesColumn = 40;
    private const int SaturationColumn = 48;
    private const int SaturatesPlace = 56;
    private const int StepCountPlace = 57;

    private readonly ref double _columns = ref columns;

    public LaneOctet Next => new(ref Unsafe.Add(ref _columns, Length));

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

    /// <summary>One flag: whether any of the eight saturates. Few do, and dividing is slow.</summary>
    public bool Saturates => Unsafe.As<double, long>(ref Unsafe.Add(ref _columns, SaturatesPlace)) != 0;

    /// <summary>One number: the steps that take the eight to the lanes of their groups.</summary>
    public long StepCount => Unsafe.As<double, long>(ref Unsafe.Add(ref _columns, StepCountPlace));

    public static void Fill(Span<double> octet, int firstSlot, ReadOnlySpan<int> rates, SlotArrays slots, int stepCount)
    {
        for (int i = 0; i < rates.Length; i++)
        {
            int slot = firstSlot + i;
            Span<double> columns = octet[i..];
            columns[PointsColumn] = slots.Points[slot];
            columns[MinColumn] = slots.Min[slot];
            columns[MaxColumn] = slots.Max[slot];
            columns[HighColumn] = slots.High[slot];
            columns[UngroupedColumn] = slots.Ungrouped[slot];
            columns[RatesColumn] = BitConverter.Int64BitsToDouble(rates[i]);
            if (double.IsFinite(slots.Saturation[slot]))
            {
                columns[SaturationColumn] = slots.Saturation[slot];
                octet[SaturatesPlace] = 1;
            }
        }

        octet[StepCountPlace] = BitConverter.Int64BitsToDouble(stepCount);
    }
}
