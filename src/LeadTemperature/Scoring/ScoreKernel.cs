using System.Runtime.CompilerServices;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>The arithmetic of a reading: from the cells of a state to the totals.</summary>
/// <remarks>
/// In two steps, so that a ledger can look in between: <see cref="Raw{TLanes}"/> fills what each slot gives before its limits,
/// <see cref="Total{TLanes}"/> applies the limits in place and sums. Buffers hold one double a slot.
/// </remarks>
internal static class ScoreKernel
{
    /// <summary>What each slot gives at the instant, before saturation and ranges.</summary>
    public static void Raw<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf, Span<double> raw)
        where TLanes : struct, ILanes<TLanes>
    {
        StateLayout layout = model.Layout;
        ReadOnlySpan<long> landmarks = cells.Slice(layout.LandmarkBase, layout.Sums.Length);
        ReadOnlySpan<long> sums = cells.Slice(layout.SumBase, layout.Sums.Length);
        int i = 0;
        for (; i + 8 <= sums.Length; i += 8)
        {
            TLanes.Store(Decayed<TLanes>(model, i, landmarks.Slice(i, 8), sums.Slice(i, 8), asOf), raw.Slice(i, 8));
        }

        if (i < sums.Length)
        {
            Span<long> lastLandmarks = stackalloc long[8];
            Span<long> lastSums = stackalloc long[8];
            landmarks[i..].CopyTo(lastLandmarks);
            sums[i..].CopyTo(lastSums);
            lastSums[(sums.Length - i)..].Clear();
            lastLandmarks[(sums.Length - i)..].Clear();
            TLanes.Store(Decayed<TLanes>(model, i, lastLandmarks, lastSums, asOf), raw.Slice(i, 8));
        }

        RawBeyondSums(model, cells, asOf, raw);
    }

    /// <summary>The same at an instant whose coefficients are known, to the bit.</summary>
    public static void RawPrepared<TLanes>(
        CompiledModel model, ReadOnlySpan<long> cells, long asOf, PreparedFactors prepared, Span<double> raw)
        where TLanes : struct, ILanes<TLanes>
    {
        StateLayout layout = model.Layout;
        ReadOnlySpan<long> sums = cells.Slice(layout.SumBase, layout.Sums.Length);
        if (!cells.Slice(layout.LandmarkBase, sums.Length).SequenceEqual(prepared.Landmarks))
        {
            Raw<TLanes>(model, cells, asOf, raw);
            return;
        }

        ReadOnlySpan<double> coefficients = prepared.Coefficients;
        int i = 0;
        for (; i + 8 <= sums.Length; i += 8)
        {
            TLanes.Store(TLanes.Multiply(TLanes.Load(coefficients.Slice(i, 8)), TLanes.LoadBits(sums.Slice(i, 8))), raw.Slice(i, 8));
        }

        for (; i < sums.Length; i++)
        {
            raw[i] = coefficients[i] * BitConverter.Int64BitsToDouble(sums[i]);
        }

        raw.Slice(i, CompiledModel.Pad(i) - i).Clear();
        RawBeyondSums(model, cells, asOf, raw);
    }

    /// <summary>Points times the factor of decay, of the eight sums from <paramref name="first"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Coefficients<TLanes>(CompiledModel model, int first, ReadOnlySpan<long> landmarks, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes halfLives = TLanes.Multiply(TLanes.LoadDifference(landmarks, asOf), TLanes.Load(model.Rates.AsSpan(first, 8)));
        return TLanes.Multiply(TLanes.Load(model.Points.AsSpan(first, 8)), Exp2.Of(halfLives));
    }

    /// <summary>Applies saturation and ranges in place, and sums.</summary>
    public static Totals Total<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
    {
        foreach (CompiledRule rule in model.SaturatingRules)
        {
            values[rule.Slot] = Saturate(values[rule.Slot], rule.Saturation);
        }

        TLanes zero = TLanes.Broadcast(0);
        TLanes high = zero;
        TLanes ungrouped = zero;
        for (int i = 0; i < values.Length; i += 8)
        {
            Span<double> eight = values.Slice(i, 8);
            TLanes value = TLanes.AtLeast(TLanes.Load(eight), TLanes.Load(model.Min.AsSpan(i, 8)));
            value = TLanes.AtMost(value, TLanes.Load(model.Max.AsSpan(i, 8)));
            TLanes.Store(value, eight);
            high = TLanes.Add(high, TLanes.Multiply(TLanes.AtLeast(value, zero), TLanes.Load(model.High.AsSpan(i, 8))));
            ungrouped = TLanes.Add(ungrouped, TLanes.Multiply(value, TLanes.Load(model.Ungrouped.AsSpan(i, 8))));
        }

        double sum = TLanes.Sum(ungrouped);
        foreach (CompiledGroup group in model.Groups)
        {
            sum += Clamp(Sum(group, values), group.Floor, group.Cap);
        }

        return new Totals(Clamp(sum, model.Floor, model.Ceiling), sum, TLanes.Sum(high), NewestEvidence(model, cells, values));
    }

    public static double Saturate(double value, double limit) => limit * value / (limit + Math.Abs(value));

    public static double Clamp(double value, double floor, double cap) => value < floor ? floor : value > cap ? cap : value;

    /// <summary>The sum of a group's rules before the group's range.</summary>
    public static double Sum(CompiledGroup group, ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (int slot in group.Slots)
        {
            sum += values[slot];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Decayed<TLanes>(CompiledModel model, int first, ReadOnlySpan<long> landmarks, ReadOnlySpan<long> sums, long asOf)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Multiply(Coefficients<TLanes>(model, first, landmarks, asOf), TLanes.LoadBits(sums));

    private static void RawBeyondSums(CompiledModel model, ReadOnlySpan<long> cells, long asOf, Span<double> raw)
    {
        raw[CompiledModel.Pad(model.Layout.Sums.Length)..].Clear();
        foreach (SharedSum shared in model.SharedSums)
        {
            raw[shared.Slot] = model.Points[shared.Slot] * SlotValues.Sum(model.Layout, cells, shared.Sum, asOf);
        }

        foreach (TimesRule rule in model.TimesRules)
        {
            raw[rule.Slot] = model.Points[rule.Slot] * SlotValues.Times(model.Layout, cells, rule, asOf);
        }

        foreach (BurstRule burst in model.Bursts)
        {
            raw[burst.Slot] = SlotValues.IsBurst(model.Layout, cells, burst, asOf) ? model.Points[burst.Slot] : 0;
        }
    }

    private static long NewestEvidence(CompiledModel model, ReadOnlySpan<long> cells, ReadOnlySpan<double> values)
    {
        long newest = StateLayout.None;
        foreach (CompiledRule rule in model.HighRules)
        {
            if (values[rule.Slot] > 0)
            {
                newest = Math.Max(newest, SlotValues.Newest(cells, rule.LastCells));
            }
        }

        return newest;
    }
}
