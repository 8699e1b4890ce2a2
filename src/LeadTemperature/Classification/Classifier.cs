using System.Runtime.CompilerServices;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Classification;

/// <summary>From totals to a temperature: holds, overrides, thresholds (rules S-06 to S-08).</summary>
internal static class Classifier
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Assessment Assess(ClassificationPlan plan, ReadOnlySpan<long> cells, long asOf, in Totals totals, bool wasHot)
    {
        (Temperature temperature, Decision decision) = Decide(plan, cells, asOf, totals, wasHot);
        return new Assessment(temperature, decision, totals.Score, totals.Evidence, asOf, totals.NewestEvidence);
    }

    public static Hold? HeldBy(ClassificationPlan plan, ReadOnlySpan<long> cells)
    {
        foreach (Hold hold in plan.Holds)
        {
            long newest = SlotValues.Newest(cells, hold.LastCells);
            if (newest != StateLayout.None && newest >= SlotValues.Newest(cells, hold.ClearingCells))
            {
                return hold;
            }
        }

        return null;
    }

    public static HotOverride? MadeHotBy(ClassificationPlan plan, ReadOnlySpan<long> cells, long asOf)
    {
        foreach (HotOverride rule in plan.HotOverrides)
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
    public static long MadeHotUntil(ClassificationPlan plan, ReadOnlySpan<long> cells)
    {
        long until = StateLayout.None;
        foreach (HotOverride rule in plan.HotOverrides)
        {
            long newest = SlotValues.Newest(cells, rule.LastCells);
            until = newest == StateLayout.None ? until : Math.Max(until, newest + rule.Duration);
        }

        return until;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Temperature Temperature, Decision Decision) Decide(
        ClassificationPlan plan, ReadOnlySpan<long> cells, long asOf, in Totals totals, bool wasHot)
    {
        Thresholds thresholds = plan.Thresholds;
        if (plan.Holds.Length > 0 && HeldBy(plan, cells) is not null)
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

        if (plan.HotOverrides.Length > 0 && MadeHotBy(plan, cells, asOf) is not null)
        {
            return (Temperature.Hot, Decision.Override);
        }

        bool lacksEvidence = thresholds.IsHot(totals.Score);
        return (
            thresholds.IsWarm(totals.Score) ? Temperature.Warm : Temperature.Cold,
            lacksEvidence ? Decision.Evidence : Decision.Score);
    }
}
