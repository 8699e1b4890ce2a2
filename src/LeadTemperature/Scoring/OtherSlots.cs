using System.Runtime.CompilerServices;

namespace LeadTemperature.Scoring;

/// <summary>The slots that are not a sum of their own, one by one.</summary>
internal static class OtherSlots
{
    /// <param name="model">The model.</param>
    /// <param name="cells">The cells of a state in the model's layout.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="raw">Takes what each slot gives before its limits; empty where nobody asks.</param>
    /// <param name="values">Takes what each slot gives after them.</param>
    /// <param name="sums">What the slots before them come to.</param>
    /// <returns>What all slots come to.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SlotSums Evaluate(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, Span<double> raw, Span<double> values, SlotSums sums)
    {
        foreach (SharedSum shared in model.SharedSums)
        {
            double points = model.Slots.Points[shared.Slot] * SlotValues.Sum(model, cells, shared.Sum, asOf);
            sums = Settle(model, shared.Slot, points, ScoreKernel.Limit(model, shared.Slot, points), raw, values, sums);
        }

        foreach (TimesRule rule in model.TimesRules)
        {
            double points = model.Slots.Points[rule.Slot] * SlotValues.Times(model.Layout, cells, rule, asOf);
            sums = Settle(model, rule.Slot, points, ScoreKernel.Limit(model, rule.Slot, points), raw, values, sums);
        }

        return sums;
    }

    /// <summary>The bursts, which are common: part of what calls it.</summary>
    /// <inheritdoc cref="Evaluate"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SlotSums EvaluateBursts(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, Span<double> raw, Span<double> values, SlotSums sums)
    {
        foreach (BurstRule burst in model.Bursts)
        {
            bool isBurst = SlotValues.IsBurst(cells, burst, asOf);
            double points = isBurst ? model.Slots.Points[burst.Slot] : 0;
            sums = Settle(model, burst.Slot, points, isBurst ? burst.Value : 0, raw, values, sums);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SlotSums Settle(
        ScoringPlan model, int slot, double points, double value, Span<double> raw, Span<double> values, SlotSums sums)
    {
        if (!raw.IsEmpty)
        {
            raw[slot] = points;
        }

        values[slot] = value;
        return new SlotSums(
            sums.Evidence + (Math.Max(0, value) * model.Slots.High[slot]),
            sums.Ungrouped + (value * model.Slots.Ungrouped[slot]),
            sums.Positive | (value > 0 ? 1UL << slot : 0));
    }
}
