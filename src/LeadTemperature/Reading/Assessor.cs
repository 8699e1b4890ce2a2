using System.Buffers;
using System.Runtime.CompilerServices;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;

namespace LeadTemperature.Reading;

/// <summary>The reading that gives an <see cref="Assessment"/>.</summary>
internal readonly struct Assessor(bool wasHot, PreparedFactors? prepared = null) : IReading<Assessment>
{
    /// <summary>Slots that fit on the stack; larger models borrow an array.</summary>
    public const int SmallSlotCount = 64;

    public Assessment Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
    {
        Totals totals = Simd.IsUseful ? Total<VectorLanes>(model, cells, asOf) : Total<ScalarLanes>(model, cells, asOf);
        return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
    }

    [SkipLocalsInit]
    private Totals Total<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        if (model.Scoring.SlotCount <= SmallSlotCount)
        {
            Span<double> values = stackalloc double[SmallSlotCount];
            return ScoreKernel.Evaluate<TLanes>(model.Scoring, cells, asOf, prepared, default, values);
        }

        double[] borrowed = ArrayPool<double>.Shared.Rent(model.Scoring.SlotCount);
        try
        {
            return ScoreKernel.Evaluate<TLanes>(model.Scoring, cells, asOf, prepared, default, borrowed);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(borrowed);
        }
    }
}
