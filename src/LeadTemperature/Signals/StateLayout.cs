using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>What a state keeps, and in which of its cells. Immutable; shared by all states of a model.</summary>
/// <remarks>
/// Cells are 64 bits wide: the newest time; the last time of each kind; the landmark of each half-life; the sums, padded to whole
/// octets; then for each list of times a count, the times from the newest on, and their magnitudes. Times are microseconds since
/// 0001-01-01; −1 is none.
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
        HalfLives = [.. sums.Select(s => s.HalfLife).Distinct()];
        HalfLifeOfSum = [.. sums.Select(s => Array.IndexOf(HalfLives, s.HalfLife))];
        BlockLengths = [.. HalfLives.Select(SumFeature.BlockLengthOf)];
        LandmarkBase = LastBase + lasts.Length;
        SumBase = LandmarkBase + HalfLives.Length;
        TimesBase = new int[times.Length];
        int cell = SumBase + Octets.Pad(sums.Length);
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

    /// <summary>The different half-lives of the sums, in microseconds; 0 for none. Each has a landmark.</summary>
    public long[] HalfLives { get; }

    /// <summary>The index of each sum's half-life.</summary>
    public int[] HalfLifeOfSum { get; }

    /// <summary>Microseconds between two landmarks, for each half-life.</summary>
    public long[] BlockLengths { get; }

    public int LandmarkBase { get; }

    public int SumBase { get; }

    /// <summary>The cell of the count of each list of times.</summary>
    public int[] TimesBase { get; }

    public int CellCount => _empty.Length;

    /// <summary>The cells of a state that has recorded nothing.</summary>
    public ReadOnlySpan<long> Empty => _empty;

    public Span<long> LandmarksOf(Span<long> cells) => cells.Slice(LandmarkBase, HalfLives.Length);

    public ReadOnlySpan<long> LandmarksOf(ReadOnlySpan<long> cells) => cells.Slice(LandmarkBase, HalfLives.Length);

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
