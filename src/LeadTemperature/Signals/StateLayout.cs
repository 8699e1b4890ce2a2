using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>What a state keeps, and in which of its cells. Immutable; shared by all states of a model.</summary>
/// <remarks>
/// Cells are 64 bits wide: the newest time; the last time of each kind; the landmark of each half-life; the sums and the limited sums,
/// padded to whole octets; then for each list of times a count, the times from the newest on, and their magnitudes. Times are microseconds since
/// 0001-01-01; −1 is none.
/// </remarks>
internal sealed class StateLayout
{
    /// <summary>A time that is none.</summary>
    public const long None = -1;

    public const int NewestCell = 0;

    public const int LastBase = 1;

    /// <summary>The most features that a state may have; models that need more are refused, and so are bytes that claim more.</summary>
    public const int MaxFeatureCount = 4096;

    private readonly long[] _empty;

    public StateLayout(LastFeature[] lasts, SumFeature[] sums, TimesFeature[] times, LimitedSum[] limited)
    {
        Lasts = lasts;
        Sums = sums;
        Times = times;
        Limited = limited;
        long[] halfLifeOfSum = [.. sums.Select(s => s.HalfLife), .. limited.Select(l => l.HalfLife)];
        HalfLives = [.. halfLifeOfSum.Distinct().Order()];
        HalfLifeOfSum = [.. halfLifeOfSum.Select(h => Array.BinarySearch(HalfLives, h))];
        BlockLengths = [.. HalfLives.Select(SumFeature.BlockLengthOf)];
        LandmarkBase = LastBase + lasts.Length;
        SumBase = LandmarkBase + HalfLives.Length;
        TimesBase = new int[times.Length];
        int cell = SumBase + Octets.Pad(SumCount);
        for (int i = 0; i < times.Length; i++)
        {
            TimesBase[i] = cell;
            cell += times[i].CellCount;
        }

        Lists = [.. times.Select((t, i) => new ListPlan(
            TimesBase[i], t.Capacity, t.HasMagnitudes, t.Distinct, [.. Enumerable.Range(0, limited.Length).Where(l => limited[l].List == i)]))];
        LimitedPlans = [.. limited.Select((l, i) => new LimitedPlan(
            SumBase + sums.Length + i,
            LandmarkBase + HalfLifeOfSum[sums.Length + i],
            SumFeature.RateOf(l.HalfLife),
            TimesBase[l.List],
            times[l.List].Capacity,
            l.Count))];
        _empty = new long[cell];
        _empty.AsSpan(0, LandmarkBase).Fill(None);
    }

    public LastFeature[] Lasts { get; }

    public SumFeature[] Sums { get; }

    public TimesFeature[] Times { get; }

    /// <summary>What is kept beside the lists of times, for models that read it; its cells follow those of the sums.</summary>
    public LimitedSum[] Limited { get; }

    /// <summary>The same, flat.</summary>
    public LimitedPlan[] LimitedPlans { get; }

    /// <summary>The lists of times, flat.</summary>
    public ListPlan[] Lists { get; }

    /// <summary>The number of sums, limited ones included.</summary>
    public int SumCount => HalfLifeOfSum.Length;

    /// <summary>The different half-lives of the sums, in microseconds; 0 for none. Each has a landmark.</summary>
    public long[] HalfLives { get; }

    /// <summary>The index of each sum's half-life, limited ones behind the others.</summary>
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

    /// <summary>The first of the sums, which are padded to whole octets.</summary>
    public ref double FirstSumOf(ReadOnlySpan<long> cells) =>
        ref Unsafe.As<long, double>(ref Unsafe.Add(ref MemoryMarshal.GetReference(cells), SumBase));

    public Span<double> SumsOf(Span<long> cells) => MemoryMarshal.Cast<long, double>(cells.Slice(SumBase, SumCount));

    public ReadOnlySpan<double> SumsOf(ReadOnlySpan<long> cells) => MemoryMarshal.Cast<long, double>(cells.Slice(SumBase, SumCount));

    /// <summary>The entries' times of a list, from the newest on.</summary>
    public ReadOnlySpan<long> TimesOf(ReadOnlySpan<long> cells, int index) =>
        cells.Slice(TimesBase[index] + 1, (int)cells[TimesBase[index]]);

    /// <summary>The entries' magnitudes of a list that has them, in the order of the times.</summary>
    public ReadOnlySpan<double> MagnitudesOf(ReadOnlySpan<long> cells, int index) =>
        MemoryMarshal.Cast<long, double>(cells.Slice(TimesBase[index] + 1 + Times[index].Capacity, (int)cells[TimesBase[index]]));

    /// <summary>Whether the features are the same; how they are laid out may differ.</summary>
    public bool KeepsTheSame(StateLayout? other) =>
        other is not null && Lasts.SequenceEqual(other.Lasts) && Sums.SequenceEqual(other.Sums) && Times.SequenceEqual(other.Times);

    /// <summary>Whether the features are the same and laid out alike, cell by cell.</summary>
    public bool HasCellsOf(StateLayout other) => KeepsTheSame(other) && Limited.SequenceEqual(other.Limited);
}
