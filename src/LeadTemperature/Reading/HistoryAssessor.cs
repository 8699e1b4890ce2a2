using LeadTemperature.Compiling;
using LeadTemperature.Internal;

namespace LeadTemperature.Reading;

/// <summary>The reading of a history that gives an <see cref="Assessment"/>: its sums are seen from the instant, so that nothing fades.</summary>
internal readonly struct HistoryAssessor(bool wasHot) : IReading<Assessment>
{
    public Assessment Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf) => Simd.IsUseful && model.Scoring.IsCommon
        ? StateAssessor.AssessHistory(model, cells, asOf, wasHot)
        : new Assessor(wasHot, model.Unfaded).Read(model, cells, asOf);
}
