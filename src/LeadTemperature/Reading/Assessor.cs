using System.Buffers;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;

namespace LeadTemperature.Reading;

/// <summary>The reading that gives an <see cref="Assessment"/>.</summary>
internal readonly struct Assessor(bool wasHot, PreparedFactors? prepared = null) : IReading<Assessment>
{
    public Assessment Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf) =>
        Simd.IsUseful ? Read<VectorLanes>(model, cells, asOf) : Read<ScalarLanes>(model, cells, asOf);

    private Assessment Read<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        if (!model.Scoring.NeedsValues)
        {
            return Read<TLanes>(model, cells, asOf, default);
        }

        double[] borrowed = ArrayPool<double>.Shared.Rent(model.Scoring.SlotCount);
        try
        {
            return Read<TLanes>(model, cells, asOf, borrowed);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(borrowed);
        }
    }

    private Assessment Read<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf, Span<double> values)
        where TLanes : struct, ILanes<TLanes>
    {
        Totals totals = ScoreKernel.Evaluate<TLanes>(model.Scoring, cells, asOf, prepared, default, values);
        return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
    }
}
