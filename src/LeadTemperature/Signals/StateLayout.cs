using System.Runtime.InteropServices;

namespace LeadTemperature.Signals;

/// <summary>What a state keeps, and in which of its cells. Immutable; shared by all states of a model.</summary>
/// <remarks>
/// Cells are 64 bits wide: the newest time; the last time of each kind; the landmarks of the sums; the sums; then for each list of
/// times a count, the times from the newest on, and their magnitudes. Times are microseconds since 0001-01-01; −1 is none.
/// </remarks>
internal sealed class StateLayout : IEquatable<StateLayout>
{
    /// <summary>A time that is none.</summary>
    public const long None = -1;

    public const int NewestCell = 0;

    public const int LastBase = 1;

    private readonly long[] _empty;

    public StateLayout(LastFeature[] lasts, SumFeature[] sums, TimesFeature[] times)
    {
        Lasts = lasts;
        Sums = sums;
        Times = times;
        LandmarkBase = LastBase + lasts.Length;
        SumBase = LandmarkBase + sums.Length;
        TimesBase = new int[times.Length];
        int cell = SumBase + sums.Length;
        for (int i = 0; i < times.Length; i++)
        {
            TimesBase[i] = cell;
            cell += times[i].CellCount;
        }

        _empty = new long[cell];
        _empty.AsSpan(0, LandmarkBase).Fill(None);
    }

    public LastFeature[] Lasts { get; }

    public SumFeature[] Sums { get; }

    public TimesFeature[] Times { get; }

    public int LandmarkBase { get; }

    public int SumBase { get; }

    /// <summary>The cell of the count of each list of times.</summary>
    public int[] TimesBase { get; }

    public int CellCount => _empty.Length;

    /// <summary>The cells of a state that has recorded nothing.</summary>
    public ReadOnlySpan<long> Empty => _empty;

    public IEnumerable<string> Texts => [.. Lasts.Select(f => f.Text), .. Sums.Select(f => f.Text), .. Times.Select(f => f.Text)];

    public Span<double> SumsOf(Span<long> cells) => MemoryMarshal.Cast<long, double>(cells.Slice(SumBase, Sums.Length));

    public ReadOnlySpan<double> SumsOf(ReadOnlySpan<long> cells) => MemoryMarshal.Cast<long, double>(cells.Slice(SumBase, Sums.Length));

    /// <summary>The entries' times of a list, from the newest on.</summary>
    public ReadOnlySpan<long> TimesOf(ReadOnlySpan<long> cells, int index) =>
        cells.Slice(TimesBase[index] + 1, (int)cells[TimesBase[index]]);

    /// <summary>The entries' magnitudes of a list that has them, in the order of the times.</summary>
    public ReadOnlySpan<double> MagnitudesOf(ReadOnlySpan<long> cells, int index) =>
        MemoryMarshal.Cast<long, double>(cells.Slice(TimesBase[index] + 1 + Times[index].Capacity, (int)cells[TimesBase[index]]));

    public bool Equals(StateLayout? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Lasts.SequenceEqual(other.Lasts) && Sums.SequenceEqual(other.Sums) && Times.SequenceEqual(other.Times));

    public override bool Equals(object? obj) => Equals(obj as StateLayout);

    public override int GetHashCode() => HashCode.Combine(Lasts.Length, Sums.Length, Times.Length);
}
