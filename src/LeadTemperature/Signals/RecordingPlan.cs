namespace LeadTemperature.Signals;

/// <summary>Which cells a signal of each kind goes to.</summary>
internal sealed class RecordingPlan
{
    private readonly int[] _lastCells;
    private readonly int[] _sumStarts;
    private readonly int[] _sums;
    private readonly int[] _timesStarts;
    private readonly int[] _times;

    /// <param name="lastCells">The cell of each kind's last time, or −1.</param>
    /// <param name="sums">The sums that each kind feeds.</param>
    /// <param name="times">The lists of times that each kind feeds.</param>
    /// <param name="layout">The layout that they are in.</param>
    public RecordingPlan(StateLayout layout, int[] lastCells, IReadOnlyList<int>[] sums, IReadOnlyList<int>[] times)
    {
        _lastCells = lastCells;
        (_sumStarts, _sums) = Flatten(sums);
        (_timesStarts, _times) = Flatten(times);
        Rates = [.. layout.Sums.Select(s => s.Rate)];
        BlockLengths = [.. layout.Sums.Select(s => s.BlockLength)];
        MaxSumsPerKind = sums.Max(s => s.Count);
    }

    /// <summary>Half-lives a microsecond of each sum.</summary>
    public double[] Rates { get; }

    public long[] BlockLengths { get; }

    public int MaxSumsPerKind { get; }

    public int LastCell(int kind) => _lastCells[kind];

    public ReadOnlySpan<int> Sums(int kind) => _sums.AsSpan(_sumStarts[kind], _sumStarts[kind + 1] - _sumStarts[kind]);

    public ReadOnlySpan<int> Times(int kind) => _times.AsSpan(_timesStarts[kind], _timesStarts[kind + 1] - _timesStarts[kind]);

    private static (int[] Starts, int[] Items) Flatten(IReadOnlyList<int>[] lists)
    {
        int[] starts = new int[lists.Length + 1];
        for (int i = 0; i < lists.Length; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        return (starts, [.. lists.SelectMany(l => l)]);
    }
}
