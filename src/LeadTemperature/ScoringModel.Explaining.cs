namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>The most lines that a ledger of this model can have.</summary>
    public int MaxLedgerLines => throw new NotImplementedException();

    /// <summary>Explains a reading of a state, line by line.</summary>
    /// <inheritdoc cref="Assess(LeadState, UtcInstant, Temperature?)"/>
    public Ledger Explain(LeadState lead, UtcInstant asOf, Temperature? previous = null) => throw new NotImplementedException();

    /// <summary>Explains a reading of a history, line by line.</summary>
    /// <inheritdoc cref="Assess(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    public Ledger Explain(ReadOnlySpan<Signal> signals, UtcInstant asOf, Temperature? previous = null) => throw new NotImplementedException();

    /// <inheritdoc cref="Explain(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    public Ledger Explain(IEnumerable<Signal> signals, UtcInstant asOf, Temperature? previous = null) => throw new NotImplementedException();

    /// <summary>Explains a reading of a state into a buffer. Allocates nothing.</summary>
    /// <param name="lead">The state.</param>
    /// <param name="asOf">The instant; not before the state's newest signal.</param>
    /// <param name="lines">Takes the lines; <see cref="MaxLedgerLines"/> are always enough.</param>
    /// <param name="count">How many lines were written.</param>
    /// <param name="previous">The temperature that the lead is known to have had; null for a memoryless reading.</param>
    /// <returns>The assessment that the lines explain.</returns>
    /// <exception cref="ArgumentException">The buffer is shorter than <see cref="MaxLedgerLines"/>.</exception>
    /// <exception cref="ReadingRefusedException">The instant is not UTC or too early.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public Assessment Explain(LeadState lead, UtcInstant asOf, Span<LedgerLine> lines, out int count, Temperature? previous = null) => throw new NotImplementedException();
}
