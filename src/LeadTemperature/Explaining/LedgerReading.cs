using System.Buffers;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Reading;
using LeadTemperature.Scoring;

namespace LeadTemperature.Explaining;

/// <summary>The reading that explains: writes ledger lines into a buffer and gives the assessment.</summary>
internal ref struct LedgerReading(bool wasHot, Span<LedgerLine> lines, ref int count) : IReading<Assessment>
{
    private readonly Span<LedgerLine> _lines = lines;
    private readonly ref int _count = ref count;

    public Assessment Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf) =>
        Simd.IsUseful ? Read<VectorLanes>(model, cells, asOf) : Read<ScalarLanes>(model, cells, asOf);

    private Assessment Read<TLanes>(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        double[] borrowed = ArrayPool<double>.Shared.Rent(2 * model.Scoring.SlotCount);
        try
        {
            Span<double> raw = borrowed.AsSpan(0, model.Scoring.SlotCount);
            Span<double> values = borrowed.AsSpan(model.Scoring.SlotCount, model.Scoring.SlotCount);
            Totals totals = ScoreKernel.Evaluate<TLanes>(model.Scoring, cells, asOf, null, raw, values);
            _count = LedgerWriter.Write(model.Scoring, cells, raw, values, totals, _lines);
            return Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(borrowed);
        }
    }
}
