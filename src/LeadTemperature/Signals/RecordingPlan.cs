using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadTemperature.Signals;

/// <summary>Which cells a signal of each kind goes to, flat.</summary>
internal sealed class RecordingPlan
{
    /// <param name="layout">The layout that the cells are in.</param>
    /// <param name="lastCells">The cell of each kind's last time; the newest cell for a kind that is not tracked.</param>
    /// <param name="sums">The sums that each kind feeds, in the order of their half-lives.</param>
    /// <param name="times">The lists of times that each kind feeds.</param>
    public RecordingPlan(StateLayout layout, int[] lastCells, IReadOnlyList<int>[] sums, IReadOnlyList<int>[] times)
    {
        History = new HistoryPlan(layout, sums);
        Kinds = new KindPlan[lastCells.Length];
        int sum = 0;
        int list = 0;
        for (int i = 0; i < Kinds.Length; i++)
        {
            Kinds[i] = new KindPlan(lastCells[i], sum, sum += sums[i].Count, list, list += times[i].Count, History.RowOfKind[i]);
        }

        Sums = [.. sums.SelectMany(s => s).Select(s => new SumPlan(
            layout.SumBase + s, layout.HalfLifeOfSum[s], SumFeature.RateOf(layout.Sums[s].HalfLife)))];
        Lists = [.. times.SelectMany(t => t).Select(t => layout.Lists[t])];
    }

    public KindPlan[] Kinds { get; }

    /// <summary>The sums of all kinds, one kind after another.</summary>
    public SumPlan[] Sums { get; }

    public HistoryPlan History { get; }

    /// <summary>The lists of times of all kinds, one kind after another.</summary>
    public ListPlan[] Lists { get; }

    /// <summary>The lists of one of <see cref="Kinds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ListPlan> ListsOf(in KindPlan kind) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Lists), kind.FirstList), kind.EndList - kind.FirstList);
}
