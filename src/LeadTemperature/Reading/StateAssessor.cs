using System.Runtime.CompilerServices;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Reading;

/// <summary>The shortest way from a state to its assessment, which nearly all readings take.</summary>
/// <remarks>
/// It is one method, compiled by itself with all that it calls inside, and each way to it makes one call: an assessment is written once,
/// where the front door's caller wants it. A copy of it would have to wait until the narrow writes before it have left the core.
/// </remarks>
internal static class StateAssessor
{
    /// <summary>At an instant of its own.</summary>
    public static Assessment Assess(CompiledModel model, LeadState lead, long asOf, bool wasHot) =>
        Assess<PickedCoefficients<VectorLanes>>(model, lead, asOf, wasHot, null);

    /// <summary>At an instant that the model was prepared for.</summary>
    public static Assessment Assess(CompiledModel model, LeadState lead, long asOf, bool wasHot, PreparedFactors prepared) =>
        Assess<PreparedCoefficients<VectorLanes>>(model, lead, asOf, wasHot, prepared);

    /// <summary>Cells that were filled from a history as of the instant.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Assessment AssessHistory(CompiledModel model, ReadOnlySpan<long> cells, long asOf, bool wasHot)
    {
        Totals totals = ScoreKernel.EvaluateCommon<VectorLanes, PreparedCoefficients<VectorLanes>>(model.Scoring, cells, asOf, model.Unfaded, default, default);
        return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assessment Assess<TCoefficients>(CompiledModel model, LeadState lead, long asOf, bool wasHot, PreparedFactors? prepared)
        where TCoefficients : struct, ICoefficients<TCoefficients, VectorLanes>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(lead);
        ReadOnlySpan<long> cells = lead.CellSpan;
        if (!IsCommon<TCoefficients>(model.Scoring, lead.Layout, cells, asOf, prepared))
        {
            return AssessOtherwise(model, lead, asOf, wasHot, prepared);
        }

        Totals totals = ScoreKernel.EvaluateCommon<VectorLanes, TCoefficients>(model.Scoring, cells, asOf, prepared, default, default);
        return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
    }

    /// <summary>The way that is open to every state. It stands apart: inlined, it would take what the common way needs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assessment AssessOtherwise(CompiledModel model, LeadState lead, long asOf, bool wasHot, PreparedFactors? prepared) =>
        StateReader.Read<Assessor, Assessment>(model, lead, asOf, new Assessor(wasHot, prepared));

    /// <summary>Whether a state is in the layout of a common model, with nothing to refuse, on a machine with vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsCommon<TCoefficients>(ScoringPlan model, StateLayout layout, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared)
        where TCoefficients : struct, ICoefficients<TCoefficients, VectorLanes>, allows ref struct
        => Simd.IsUseful
            && ReferenceEquals(layout, model.Layout)
            && model.IsCommon
            && cells[StateLayout.NewestCell] <= asOf
            && TCoefficients.Serve(model, cells, prepared);
}
