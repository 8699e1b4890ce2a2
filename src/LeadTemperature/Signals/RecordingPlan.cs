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
        Kinds = new KindPlan[lastCells.Length];
        int sum = 0;
        int list = 0;
        for (int i = 0; i < Kinds.Length; i++)
        {
            Kinds[i] = new KindPlan(lastCells[i], sum, sum += sums[i].Count, list, list += times[i].Count);
        }

        Sums = [.. sums.SelectMany(s => s).Select(s => new SumPlan(
            layout.SumBase + s, layout.HalfLifeOfSum[s], SumFeature.RateOf(layout.Sums[s].HalfLife)))];
        Limited = [.. layout.Limited.Select((l, i) => new LimitedPlan(
            new SumPlan(layout.SumBase + layout.Sums.Length + i, layout.HalfLifeOfSum[layout.Sums.Length + i], SumFeature.RateOf(l.HalfLife)),
            layout.TimesBase[l.List],
            layout.Times[l.List].Capacity,
            l.Count))];
        Lists = [.. times.SelectMany(t => t).Select(t => new ListPlan(
            layout.Times[t], layout.TimesBase[t], [.. Enumerable.Range(0, layout.Limited.Length).Where(l => layout.Limited[l].List == t)]))];
    }

    public KindPlan[] Kinds { get; }

    /// <summary>The sums of all kinds, one kind after another.</summary>
    public SumPlan[] Sums { get; }

    /// <summary>The limited sums, in the layout's order.</summary>
    public LimitedPlan[] Limited { get; }

    /// <summary>The sums of one of <see cref="Kinds"/>.</summary>
    public ReadOnlySpan<SumPlan> SumsOf(in KindPlan kind) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Sums), kind.FirstSum), kind.EndSum - kind.FirstSum);

    /// <summary>The lists of times of all kinds, one kind after another.</summary>
    public ListPlan[] Lists { get; }
}
