using System.Buffers;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Reading;

namespace LeadTemperature.Explaining;

/// <summary>The reading that explains into a <see cref="Ledger"/> of its own.</summary>
internal readonly struct LedgerMaking(bool wasHot) : IReading<Ledger>
{
    public Ledger Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
    {
        LedgerLine[] borrowed = ArrayPool<LedgerLine>.Shared.Rent(LedgerWriter.MaxCount(model.Scoring));
        try
        {
            int count = 0;
            Assessment assessment = new LedgerReading(wasHot, borrowed, ref count).Read(model, cells, asOf);
            string? rule = assessment.DecidedBy switch
            {
                Decision.Hold => Classifier.HeldBy(model.Classification, cells)?.RuleId,
                Decision.Override => Classifier.MadeHotBy(model.Classification, cells, asOf)?.RuleId,
                _ => null,
            };
            return new Ledger(assessment, rule, borrowed[..count]);
        }
        finally
        {
            ArrayPool<LedgerLine>.Shared.Return(borrowed, clearArray: true);
        }
    }
}
