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
    /// <summary>Evaluates all slots, with whichever coefficients serve.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cells">The cells of a state in the model's layout.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="prepared">What is known for the instant, or null.</param>
    /// <param name="raw">Takes what each slot gives before its limits; empty where nobody asks.</param>
    /// <param name="values">Takes what each slot gives after them; empty where nobody asks and the model does not need them.</param>
    public static Totals Evaluate<TLanes>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells.Length, model.Layout.CellCount);
        if (model.NeedsValues || !values.IsEmpty)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, model.SlotCount);
        }

        if (PreparedCoefficients<TLanes>.Serve(model, cells, prepared))
        {
            return EvaluateAny<TLanes, PreparedCoefficients<TLanes>>(model, cells, asOf, prepared, raw, values);
        }

        return PickedCoefficients<TLanes>.Serve(model, cells, prepared)
            ? EvaluateAny<TLanes, PickedCoefficients<TLanes>>(model, cells, asOf, null, raw, values)
            : EvaluateAny<TLanes, SingleCoefficients<TLanes>>(model, cells, asOf, null, raw, values);
    }

    /// <summary>The same for a common model and with coefficients that are known to serve; nothing is checked. For callers that are compiled apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Totals EvaluateCommon<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
    {
        SlotSums<TLanes> sums = EvaluateSums<TLanes, TCoefficients>(model, cells, TCoefficients.For(model, cells, asOf, prepared), raw, values);
        OtherSlots.AddBursts(model, cells, asOf, raw, values, ref sums);
        return Total(model, sums, 0, NewestEvidence(model, cells, sums.Positive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Totals EvaluateAny<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
    {
        SlotSums<TLanes> sums = EvaluateSums<TLanes, TCoefficients>(model, cells, TCoefficients.For(model, cells, asOf, prepared), raw, values);
        OtherSlots.AddBursts(model, cells, asOf, raw, values, ref sums);
        OtherSlots.AddAll(model, cells, asOf, raw, values, ref sums);
        return model.NeedsValues
            ? Total(model, sums, model.GroupRanges.Length > GroupLanes.MostGroups ? SumGroups(model, values) : 0, NewestEvidence(model, cells, values))
            : Total(model, sums, 0, NewestEvidence(model, cells, sums.Positive));
    }

    /// <summary>Clamps what the groups come to, and all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Totals Total<TLanes>(ScoringPlan model, in SlotSums<TLanes> sums, double groupsWithoutLanes, long newestEvidence)
        where TLanes : struct, ILanes<TLanes>
    {
        ref double floors = ref model.LaneTable.Floors;
        TLanes grouped = TLanes.AtMost(in LaneTable.Caps(ref floors), TLanes.AtLeast(in floors, sums.Grouped));
        double unclamped = TLanes.Sum(TLanes.Add(sums.Ungrouped, grouped)) + groupsWithoutLanes;
        return new Totals(Clamp(unclamped, model.Floor, model.Ceiling), unclamped, sums.Evidence, newestEvidence);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SlotSums<TLanes> EvaluateSums<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, TCoefficients coefficients, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
    {
        nint count = model.LaneTable.SumCount;
        ref double table = ref model.LaneTable.Floors;
        ref double sum = ref model.Layout.FirstSumOf(cells);
        TLanes zero = TLanes.Broadcast(0);
        TLanes evidence = zero;
        TLanes ungrouped = zero;
        TLanes grouped = zero;
        ulong positive = 0;
        LaneOctet octet = LaneTable.FirstOctet(ref table);
        ref long step = ref LaneTable.FirstStep(ref table, count);
        for (nint i = 0; i < count; i += 8)
        {
            TLanes value = TLanes.Multiply(coefficients.At(i, octet), in Unsafe.Add(ref sum, i));
            if (!raw.IsEmpty)
            {
                TLanes.Store(value, ref raw[(int)i]);
            }

            if (octet.Saturates)
            {
                TLanes limit = TLanes.Load(in octet.Saturation);
                TLanes bent = TLanes.Divide(TLanes.Multiply(limit, value), TLanes.Add(limit, TLanes.Abs(value)));
                value = TLanes.WherePositive(limit, bent, value);
            }

            value = TLanes.AtMost(in octet.Max, TLanes.AtLeast(in octet.Min, value));
            if (!values.IsEmpty)
            {
                TLanes.Store(value, ref values[(int)i]);
            }

            positive |= (ulong)TLanes.Positive(value) << (int)i;
            evidence = TLanes.Add(evidence, TLanes.Multiply(TLanes.AtLeast(value, zero), in octet.High));
            ungrouped = TLanes.Add(ungrouped, TLanes.Multiply(value, in octet.Ungrouped));
            for (long left = octet.StepCount; left > 0; left--)
            {
                grouped = TLanes.Add(grouped, TLanes.PickOrZero(value, in step));
                step = ref Unsafe.Add(ref step, 8);
            }

            octet = octet.Next;
        }

        return new SlotSums<TLanes> { Evidence = TLanes.Sum(evidence), Ungrouped = ungrouped, Grouped = grouped, Positive = positive };
    }

    /// <summary>The groups one by one, where they are too many for lanes.</summary>
    private static double SumGroups(ScoringPlan model, ReadOnlySpan<double> values)
    {
        double sum = 0;
        int first = 0;
        foreach (GroupRange group in model.GroupRanges)
        {
            double points = 0;
            foreach (int slot in model.GroupSlots.AsSpan(first, group.SlotCount))
            {
                points += values[slot];
            }

            sum += Clamp(points, group.Floor, group.Cap);
            first += group.SlotCount;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long NewestEvidence(ScoringPlan model, ReadOnlySpan<long> cells, ulong positive)
    {
        long newest = StateLayout.None;
        ref long cell = ref MemoryMarshal.GetReference(cells);
        foreach (ref readonly EvidenceKind kind in model.EvidenceKinds.AsSpan())
        {
            if ((positive & kind.Slots) != 0)
            {
                newest = Math.Max(newest, Unsafe.Add(ref cell, kind.LastCell));
            }
        }

        return newest;
    }

    /// <summary>The same where there are more slots than bits.</summary>
    private static long NewestEvidence(ScoringPlan model, ReadOnlySpan<long> cells, ReadOnlySpan<double> values)
    {
        long newest = StateLayout.None;
        foreach (ref readonly EvidenceCell evidence in model.Evidence.AsSpan())
        {
            newest = values[evidence.Slot] > 0 ? Math.Max(newest, cells[evidence.LastCell]) : newest;
        }

        return newest;
    }
}
