using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>The arithmetic of a reading: from the cells of a state to the totals.</summary>
/// <remarks>
/// The decayed sums are evaluated eight at a time and in one pass: factor, points, limits, evidence. What is not a sum follows one by
/// one, then the groups. Written once for vectors and scalars, which give the same bits.
/// </remarks>
internal static class ScoreKernel
{
    /// <summary>Half-lives whose factors are held in one set of lanes.</summary>
    private const int LaneCount = 8;

    /// <summary>Evaluates all slots.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cells">The cells of a state in the model's layout.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="prepared">What is known for the instant, or null.</param>
    /// <param name="raw">Takes what each slot gives before its limits; empty where nobody asks.</param>
    /// <param name="values">Takes what each slot gives after them.</param>
    public static Totals Evaluate<TLanes>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
    {
        StateLayout layout = model.Layout;
        ArgumentOutOfRangeException.ThrowIfLessThan(cells.Length, layout.CellCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, model.SlotCount);
        SlotSums sums = default;
        if (prepared is not null && prepared.IsFor(layout.LandmarksOf(cells)))
        {
            EvaluateSums<TLanes, PreparedCoefficients<TLanes>>(model, cells, new(prepared.Coefficients), raw, values, ref sums);
        }
        else if (layout.HalfLives.Length <= LaneCount)
        {
            EvaluateSums<TLanes, PickedCoefficients<TLanes>>(model, cells, new(model, cells, asOf), raw, values, ref sums);
        }
        else
        {
            EvaluateSums<TLanes, SingleCoefficients<TLanes>>(model, cells, new(model, cells, asOf), raw, values, ref sums);
        }

        if (model.HasOthers)
        {
            EvaluateOthers(model, cells, asOf, raw, values, ref sums);
        }

        double unclamped = sums.Ungrouped + SumGroups(model, values);
        return new Totals(Clamp(unclamped, model.Floor, model.Ceiling), unclamped, sums.Evidence, NewestEvidence(model, cells, values));
    }

    public static double Saturate(double value, double limit) => limit * value / (limit + Math.Abs(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Clamp(double value, double floor, double cap) => value < floor ? floor : value > cap ? cap : value;

    /// <summary>A slot's points after its saturation and its range.</summary>
    public static double Limit(ScoringPlan model, int slot, double raw)
    {
        double limit = model.Slots.Saturation[slot];
        double value = double.IsPositiveInfinity(limit) ? raw : Saturate(raw, limit);
        return Clamp(value, model.Slots.Min[slot], model.Slots.Max[slot]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EvaluateSums<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, TCoefficients coefficients, Span<double> raw, Span<double> values, ref SlotSums sums)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TLanes>, allows ref struct
    {
        SumTable table = model.Sums;
        ref double sum = ref model.Layout.FirstSumOf(cells);
        ref double stored = ref MemoryMarshal.GetReference(values);
        bool keepsRaw = !raw.IsEmpty;
        TLanes zero = TLanes.Broadcast(0);
        TLanes evidence = zero;
        TLanes ungrouped = zero;
        for (int i = 0; i < table.OctetCount; i++)
        {
            SumTable.Octet octet = table[i];
            TLanes value = TLanes.Multiply(coefficients.At(i, octet), TLanes.Load(in Unsafe.Add(ref sum, 8 * i)));
            if (keepsRaw)
            {
                TLanes.Store(value, ref raw[8 * i]);
            }

            if (table.Saturates)
            {
                TLanes limit = TLanes.Load(in octet.Saturation);
                TLanes bent = TLanes.Divide(TLanes.Multiply(limit, value), TLanes.Add(limit, TLanes.Abs(value)));
                value = TLanes.WherePositive(limit, bent, value);
            }

            value = TLanes.AtMost(TLanes.AtLeast(value, TLanes.Load(in octet.Min)), TLanes.Load(in octet.Max));
            TLanes.Store(value, ref Unsafe.Add(ref stored, 8 * i));
            evidence = TLanes.Add(evidence, TLanes.Multiply(TLanes.AtLeast(value, zero), TLanes.Load(in octet.High)));
            ungrouped = TLanes.Add(ungrouped, TLanes.Multiply(value, TLanes.Load(in octet.Ungrouped)));
        }

        sums.Evidence = TLanes.Sum(evidence);
        sums.Ungrouped = TLanes.Sum(ungrouped);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EvaluateOthers(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, Span<double> raw, Span<double> values, ref SlotSums sums)
    {
        foreach (SharedSum shared in model.SharedSums)
        {
            Settle(model, shared.Slot, model.Slots.Points[shared.Slot] * SlotValues.Sum(model, cells, shared.Sum, asOf), raw, values, ref sums);
        }

        foreach (TimesRule rule in model.TimesRules)
        {
            Settle(model, rule.Slot, model.Slots.Points[rule.Slot] * SlotValues.Times(model.Layout, cells, rule, asOf), raw, values, ref sums);
        }

        foreach (BurstRule burst in model.Bursts)
        {
            bool isBurst = SlotValues.IsBurst(cells, burst, asOf);
            double value = isBurst ? burst.Value : 0;
            values[burst.Slot] = value;
            sums.Evidence += Math.Max(0, value) * model.Slots.High[burst.Slot];
            sums.Ungrouped += value * model.Slots.Ungrouped[burst.Slot];
            if (!raw.IsEmpty)
            {
                raw[burst.Slot] = isBurst ? model.Slots.Points[burst.Slot] : 0;
            }
        }
    }

    private static void Settle(ScoringPlan model, int slot, double points, Span<double> raw, Span<double> values, ref SlotSums sums)
    {
        if (!raw.IsEmpty)
        {
            raw[slot] = points;
        }

        double value = Limit(model, slot, points);
        values[slot] = value;
        sums.Evidence += Math.Max(0, value) * model.Slots.High[slot];
        sums.Ungrouped += value * model.Slots.Ungrouped[slot];
    }

    private static double SumGroups(ScoringPlan model, ReadOnlySpan<double> values)
    {
        double sum = 0;
        int i = 0;
        ref double value = ref MemoryMarshal.GetReference(values);
        ref int slot = ref MemoryMarshal.GetArrayDataReference(model.GroupSlots);
        foreach (ref readonly GroupRange group in model.GroupRanges.AsSpan())
        {
            double points = 0;
            for (; i < group.EndSlot; i++)
            {
                points += Unsafe.Add(ref value, Unsafe.Add(ref slot, i));
            }

            sum += Clamp(points, group.Floor, group.Cap);
        }

        return sum;
    }

    private static long NewestEvidence(ScoringPlan model, ReadOnlySpan<long> cells, ReadOnlySpan<double> values)
    {
        long newest = StateLayout.None;
        ref double value = ref MemoryMarshal.GetReference(values);
        ref long cell = ref MemoryMarshal.GetReference(cells);
        foreach (ref readonly EvidenceCell evidence in model.Evidence.AsSpan())
        {
            long last = Unsafe.Add(ref value, evidence.Slot) > 0 ? Unsafe.Add(ref cell, evidence.LastCell) : StateLayout.None;
            newest = Math.Max(newest, last);
        }

        return newest;
    }

    private ref struct SlotSums
    {
        public double Evidence;
        public double Ungrouped;
    }
}
