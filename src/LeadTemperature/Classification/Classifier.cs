using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Classification;

/// <summary>From totals to a temperature: holds, overrides, thresholds (rules S-06 to S-08).</summary>
internal static class Classifier
{
    public static Assessment Assess(CompiledModel model, ReadOnlySpan<long> cells, long asOf, in Totals totals, bool wasHot)
    {
        (Temperature temperature, Decision decision) = Decide(model, cells, asOf, totals, wasHot);
        return new Assessment(temperature, decision, totals.Score, totals.Evidence, asOf, totals.NewestEvidence);
    }

    public static Hold? HeldBy(CompiledModel model, ReadOnlySpan<long> cells)
    {
        foreach (Hold hold in model.Holds)
        {
            long newest = SlotValues.Newest(cells, hold.LastCells);
            if (newest != StateLayout.None && newest >= SlotValues.Newest(cells, hold.ClearingCells))
            {
                return hold;
            }
        }

        return null;
    }

    public static HotOverride? MadeHotBy(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
    {
        foreach (HotOverride rule in model.HotOverrides)
        {
            long newest = SlotValues.Newest(cells, rule.LastCells);
            if (newest != StateLayout.None && asOf - newest <= rule.Duration)
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The last instant at which some rule makes the lead hot.</summary>
    public static long MadeHotUntil(CompiledModel model, ReadOnlySpan<long> cells)
    {
        long until = StateLayout.None;
        foreach (HotOverride rule in model.HotOverrides)
        {
            long newest = SlotValues.Newest(cells, rule.LastCells);
            until = newest == StateLayout.None ? until : Math.Max(until, newest + rule.Duration);
        }

        return until;
    }

    private static (Temperature Temperature, Decision Decision) Decide(
        CompiledModel model, ReadOnlySpan<long> cells, long asOf, in Totals totals, bool wasHot)
    {
        Thresholds thresholds = model.Thresholds;
        if (model.Holds.Length > 0 && HeldBy(model, cells) is not null)
        {
            return (Temperature.Cold, Decision.Hold);
        }

        if (thresholds.IsHot(totals.Score, totals.Evidence, false))
        {
            return (Temperature.Hot, Decision.Score);
        }

        if (wasHot && thresholds.IsHot(totals.Score, totals.Evidence, true))
        {
            return (Temperature.Hot, Decision.Band);
        }

        if (model.HotOverrides.Length > 0 && MadeHotBy(model, cells, asOf) is not null)
        {
            return (Temperature.Hot, Decision.Override);
        }

        bool lacksEvidence = totals.Score >= thresholds.HotScore(false) - Thresholds.Tolerance;
        return (
            thresholds.IsWarm(totals.Score) ? Temperature.Warm : Temperature.Cold,
            lacksEvidence ? Decision.Evidence : Decision.Score);
    }
}
