using LeadTemperature.Compiling;

namespace LeadTemperature.Reading;

/// <summary>What is asked of a lead's cells at an instant: an assessment, a ledger, a forecast.</summary>
internal interface IReading<TResult>
{
    /// <summary>Reads cells that are in the model's own layout and have no signal later than the instant.</summary>
    TResult Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf);
}
