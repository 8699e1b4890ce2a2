using System.Buffers;
using System.Runtime.CompilerServices;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;

namespace LeadTemperature.Classification;

/// <summary>The reading that gives an <see cref="Assessment"/>.</summary>
internal readonly struct Assessor(bool wasHot, PreparedFactors? prepared = null) : IReading<Assessment>
{
    /// <summary>Slots that fit on the stack; larger models borrow an array.</summary>
    public const int SmallSlotCount = 64;

    public Assessment Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
    {
        Totals totals = Simd.IsUseful ? Total<VectorLanes>(model, cells, asOf) : Total<ScalarLanes>(model, cells, asOf);
        return Classifier.Assess(model, cells, asOf, totals, wasHot);
    }

    [SkipLocalsInit]
    private Totals Total<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        if (model.SlotCount <= SmallSlotCount)
        {
            Span<double> values = stackalloc double[SmallSlotCount];
            return ScoreKernel.Evaluate<TLanes>(model, cells, asOf, prepared, default, values);
        }

        double[] borrowed = ArrayPool<double>.Shared.Rent(model.SlotCount);
        try
        {
            return ScoreKernel.Evaluate<TLanes>(model, cells, asOf, prepared, default, borrowed);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(borrowed);
        }
    }
}
