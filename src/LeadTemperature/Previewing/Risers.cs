using System.Runtime.CompilerServices;
using LeadTemperature.Compiling;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Previewing;

/// <summary>The rules of a model that may give a lead more by time alone: all others only fade.</summary>
/// <remarks>
/// Negative points fade or end, and a burst with an upper count begins when enough signals are too old for it. No range makes more of a
/// rise, or of a fall, than it is.
/// </remarks>
internal sealed class Risers
{
    private readonly Riser[] _risers;

    public Risers(CompiledModel model)
    {
        ScoringPlan plan = model.Scoring;
        _risers = [.. from rule in plan.Rules
                      let waiting = plan.Bursts.Where(b => b.Slot == rule.Slot && b.AtMost > 0).Sum(b => Math.Abs(b.Value))
                      where waiting > 0 || plan.Slots.Points[rule.Slot] < 0
                      select new Riser(rule.Slot, waiting, rule.LastCells)];
        MayRaiseEvidence = _risers.Any(r => r.Waiting > 0 && plan.RulesBySlot[r.Slot].IsHigh);
    }

    /// <summary>Whether evidence may rise too; otherwise it only fades.</summary>
    public bool MayRaiseEvidence { get; }

    /// <summary>What pulls the lead's score down now, and what bursts may yet come to, both at least 0.</summary>
    /// <param name="cells">The lead's cells.</param>
    /// <param name="values">What each slot gives now.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Pull, double Waiting) Of(ReadOnlySpan<long> cells, ReadOnlySpan<double> values)
    {
        double pull = 0;
        double waiting = 0;
        foreach (Riser riser in _risers)
        {
            double value = values[riser.Slot];
            pull -= Math.Min(0, value);
            waiting += value == 0 && riser.Waiting > 0 && SlotValues.Newest(cells, riser.LastCells) != StateLayout.None ? riser.Waiting : 0;
        }

        return (pull, waiting);
    }

    /// <param name="Slot">The rule's slot.</param>
    /// <param name="Waiting">What a burst with an upper count comes to, whatever its sign; 0 for any other rule.</param>
    /// <param name="LastCells">The cells of the last times of its kinds.</param>
    private readonly record struct Riser(int Slot, double Waiting, int[] LastCells);
}
