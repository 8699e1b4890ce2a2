using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>The slots that are not a sum of their own, one by one.</summary>
internal static class OtherSlots
{
    /// <summary>Adds all of them but the bursts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cells">The cells of a state in the model's layout.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="raw">Takes what each slot gives before its limits; empty where nobody asks.</param>
    /// <param name="values">Takes what each slot gives after them; empty where nobody asks.</param>
    /// <param name="sums">What the slots before them come to.</param>
    public static void AddAll<TLanes>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, Span<double> raw, Span<double> values, ref SlotSums<TLanes> sums)
        where TLanes : struct, ILanes<TLanes>
    {
        foreach (SharedSum shared in model.SharedSums)
        {
            double points = model.Slots.Points[shared.Slot] * SlotValues.Sum(model, cells, shared.Sum, asOf);
            Settle(model, shared.Slot, points, ScoreKernel.Limit(model, shared.Slot, points), raw, values, ref sums);
        }

        foreach (TimesRule rule in model.TimesRules)
        {
            double points = model.Slots.Points[rule.Slot] * SlotValues.Times(model.Layout, cells, rule, asOf);
            Settle(model, rule.Slot, points, ScoreKernel.Limit(model, rule.Slot, points), raw, values, ref sums);
        }
    }

    /// <summary>Adds the bursts, which are common: part of what calls it.</summary>
    /// <inheritdoc cref="AddAll"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddBursts<TLanes>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, Span<double> raw, Span<double> values, ref SlotSums<TLanes> sums)
        where TLanes : struct, ILanes<TLanes>
    {
        ref double lanes = ref MemoryMarshal.GetArrayDataReference(model.BurstLanes);
        foreach (ref readonly BurstRule burst in model.Bursts.AsSpan())
        {
            bool isBurst = SlotValues.IsBurst(cells, burst, asOf);
            if (isBurst)
            {
                sums.Evidence += burst.Evidence;
                sums.Grouped = TLanes.Add(sums.Grouped, TLanes.Load(in lanes));
                sums.Positive |= burst.PositiveBit;
            }

            if (!values.IsEmpty)
            {
                values[burst.Slot] = isBurst ? burst.Value : 0;
            }

            if (!raw.IsEmpty)
            {
                raw[burst.Slot] = isBurst ? burst.Points : 0;
            }

            lanes = ref Unsafe.Add(ref lanes, 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Settle<TLanes>(
        ScoringPlan model, int slot, double points, double value, Span<double> raw, Span<double> values, ref SlotSums<TLanes> sums)
        where TLanes : struct, ILanes<TLanes>
    {
        if (!raw.IsEmpty)
        {
            raw[slot] = points;
        }

        if (!values.IsEmpty)
        {
            values[slot] = value;
        }

        sums.Evidence += Math.Max(0, value) * model.Slots.High[slot];
        sums.Grouped = TLanes.Add(sums.Grouped, TLanes.Multiply(TLanes.Broadcast(value), TLanes.Load(in model.GroupLanes.LaneOf(slot))));
        sums.Positive |= value > 0 ? 1UL << slot : 0;
    }
}
