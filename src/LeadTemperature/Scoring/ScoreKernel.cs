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
    /// <param name="values">Takes what each slot gives after them.</param>
    public static Totals Evaluate<TLanes>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells.Length, model.Layout.CellCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, model.SlotCount);
        if (PreparedCoefficients<TLanes>.Serve(model, cells, prepared))
        {
            return EvaluateApart<TLanes, PreparedCoefficients<TLanes>>(model, cells, asOf, prepared, raw, values);
        }

        return PickedCoefficients<TLanes>.Serve(model, cells, prepared)
            ? EvaluateApart<TLanes, PickedCoefficients<TLanes>>(model, cells, asOf, null, raw, values)
            : EvaluateApart<TLanes, SingleCoefficients<TLanes>>(model, cells, asOf, null, raw, values);
    }

    /// <summary>The same with coefficients that are known to serve; lengths are not checked. For callers that are compiled apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Totals Evaluate<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
    {
        SlotSums sums = EvaluateSums<TLanes, TCoefficients>(model, cells, TCoefficients.For(model, cells, asOf, prepared), raw, values);
        if (model.HasOthers)
        {
            sums = OtherSlots.Evaluate(model, cells, asOf, raw, values, sums);
        }

        sums = OtherSlots.EvaluateBursts(model, cells, asOf, raw, values, sums);

        double unclamped = sums.Ungrouped + SumGroups(model, values);
        long newest = model.IsSmall ? NewestEvidence(model, cells, sums.Positive) : NewestEvidence(model, cells, values);
        return new Totals(Clamp(unclamped, model.Floor, model.Ceiling), unclamped, sums.Evidence, newest);
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
    private static Totals EvaluateApart<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
        => Evaluate<TLanes, TCoefficients>(model, cells, asOf, prepared, raw, values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SlotSums EvaluateSums<TLanes, TCoefficients>(
        ScoringPlan model, ReadOnlySpan<long> cells, TCoefficients coefficients, Span<double> raw, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
    {
        SumTable table = model.Sums;
        ref double sum = ref model.Layout.FirstSumOf(cells);
        ref double stored = ref MemoryMarshal.GetReference(values);
        bool keepsRaw = !raw.IsEmpty;
        TLanes zero = TLanes.Broadcast(0);
        TLanes evidence = zero;
        TLanes ungrouped = zero;
        ulong positive = 0;
        SumTable.Octet octet = table.First;
        for (nint i = 0; i < table.PaddedCount; i += 8)
        {
            TLanes value = TLanes.Multiply(coefficients.At(i, octet), TLanes.Load(in Unsafe.Add(ref sum, i)));
            if (keepsRaw)
            {
                TLanes.Store(value, ref raw[(int)i]);
            }

            if (octet.Saturates)
            {
                TLanes limit = TLanes.Load(in octet.Saturation);
                TLanes bent = TLanes.Divide(TLanes.Multiply(limit, value), TLanes.Add(limit, TLanes.Abs(value)));
                value = TLanes.WherePositive(limit, bent, value);
            }

            value = TLanes.AtMost(TLanes.AtLeast(value, TLanes.Load(in octet.Min)), TLanes.Load(in octet.Max));
            TLanes.Store(value, ref Unsafe.Add(ref stored, i));
            positive |= (ulong)TLanes.Positive(value) << (int)i;
            evidence = TLanes.Add(evidence, TLanes.Multiply(TLanes.AtLeast(value, zero), TLanes.Load(in octet.High)));
            ungrouped = TLanes.Add(ungrouped, TLanes.Multiply(value, TLanes.Load(in octet.Ungrouped)));
            octet = octet.Next;
        }

        return new SlotSums(TLanes.Sum(evidence), TLanes.Sum(ungrouped), positive);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumGroups(ScoringPlan model, ReadOnlySpan<double> values)
    {
        double sum = 0;
        ref double value = ref MemoryMarshal.GetReference(values);
        ref int slot = ref MemoryMarshal.GetArrayDataReference(model.GroupSlots);
        foreach (ref readonly GroupRange group in model.GroupRanges.AsSpan())
        {
            double points = 0;
            for (int left = group.SlotCount; left > 0; left--)
            {
                points += Unsafe.Add(ref value, slot);
                slot = ref Unsafe.Add(ref slot, 1);
            }

            sum += Clamp(points, group.Floor, group.Cap);
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
            long last = (positive & kind.Slots) != 0 ? Unsafe.Add(ref cell, kind.LastCell) : StateLayout.None;
            newest = Math.Max(newest, last);
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
