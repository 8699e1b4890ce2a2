using System.Buffers;
using System.Runtime.CompilerServices;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;

namespace LeadTemperature.Reading;

/// <summary>The reading that gives an <see cref="Assessment"/>.</summary>
/// <remarks>
/// A small model is read by one method, compiled by itself with all that it calls inside: what leads to it is inlined into the front
/// door, and neither spills what the other needs.
/// </remarks>
internal readonly struct Assessor(bool wasHot, PreparedFactors? prepared = null) : IReading<Assessment>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Assessment Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf) =>
        Simd.IsUseful ? Assess<VectorLanes>(model, cells, asOf) : Assess<ScalarLanes>(model, cells, asOf);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Assessment Assess<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        if (!model.Scoring.IsSmall)
        {
            return AssessLarge<TLanes>(model, cells, asOf, wasHot, prepared);
        }

        if (prepared is not null && prepared.IsFor(cells))
        {
            return AssessSmall<TLanes, PreparedCoefficients<TLanes>>(model, cells, asOf, wasHot, prepared);
        }

        return model.Layout.HalfLives.Length <= ScoreKernel.LaneCount
            ? AssessSmall<TLanes, PickedCoefficients<TLanes>>(model, cells, asOf, wasHot, null)
            : AssessSmall<TLanes, SingleCoefficients<TLanes>>(model, cells, asOf, wasHot, null);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assessment AssessSmall<TLanes, TCoefficients>(
        CompiledModel model, ReadOnlySpan<long> cells, long asOf, bool wasHot, PreparedFactors? prepared)
        where TLanes : struct, ILanes<TLanes>
        where TCoefficients : struct, ICoefficients<TCoefficients, TLanes>, allows ref struct
    {
        Unsafe.SkipInit(out SmallValues values);
        Totals totals = ScoreKernel.Evaluate<TLanes, TCoefficients>(model.Scoring, cells, asOf, prepared, default, values);
        return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assessment AssessLarge<TLanes>(
        CompiledModel model, ReadOnlySpan<long> cells, long asOf, bool wasHot, PreparedFactors? prepared)
        where TLanes : struct, ILanes<TLanes>
    {
        double[] borrowed = ArrayPool<double>.Shared.Rent(model.Scoring.SlotCount);
        try
        {
            Totals totals = ScoreKernel.Evaluate<TLanes>(model.Scoring, cells, asOf, prepared, default, borrowed);
            return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(borrowed);
        }
    }

    [InlineArray(ScoringPlan.SmallSlotCount)]
    private struct SmallValues
    {
        private double _first;
    }
}
