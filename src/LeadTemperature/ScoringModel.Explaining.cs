using LeadTemperature.Explaining;
using LeadTemperature.Reading;

namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>The most lines that a ledger of this model can have.</summary>
    public int MaxLedgerLines => LedgerWriter.MaxCount(_compiled.Scoring);

    /// <summary>Explains a reading of a state, line by line.</summary>
    /// <inheritdoc cref="Assess(LeadState, UtcInstant, Temperature?)"/>
    public Ledger Explain(LeadState lead, UtcInstant asOf, Temperature? previous = null) =>
        StateReader.Read<LedgerMaking, Ledger>(_compiled, lead, ReadingDoor.Instant(asOf), new LedgerMaking(ReadingDoor.WasHot(previous)));

    /// <summary>Explains a reading of a history, line by line.</summary>
    /// <inheritdoc cref="Assess(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    public Ledger Explain(ReadOnlySpan<Signal> signals, UtcInstant asOf, Temperature? previous = null) =>
        HistoryReader.Read<LedgerMaking, Ledger>(_compiled, signals, ReadingDoor.Instant(asOf), new LedgerMaking(ReadingDoor.WasHot(previous)));

    /// <inheritdoc cref="Explain(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    /// <remarks>The sequence is read once.</remarks>
    public Ledger Explain(IEnumerable<Signal> signals, UtcInstant asOf, Temperature? previous = null) =>
        Explain(Sequences.AsSpan(signals), asOf, previous);

    /// <summary>Explains a reading of a state into a buffer. Allocates nothing.</summary>
    /// <param name="lead">The state.</param>
    /// <param name="asOf">The instant; not before the state's newest signal.</param>
    /// <param name="lines">Takes the lines; <see cref="MaxLedgerLines"/> are always enough.</param>
    /// <param name="count">How many lines were written.</param>
    /// <param name="previous">The temperature that the lead is known to have had; null for a memoryless reading.</param>
    /// <returns>The assessment that the lines explain.</returns>
    /// <exception cref="ArgumentException">The buffer is shorter than <see cref="MaxLedgerLines"/>.</exception>
    /// <exception cref="ReadingRefusedException">The instant is not UTC or too early, or the previous temperature is none of the three.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public Assessment Explain(LeadState lead, UtcInstant asOf, Span<LedgerLine> lines, out int count, Temperature? previous = null)
    {
        if (lines.Length < MaxLedgerLines)
        {
            throw new ArgumentException($"There is room for {lines.Length} lines; this model's ledger can have {MaxLedgerLines}.", nameof(lines));
        }

        int written = 0;
        Assessment assessment = StateReader.Read<LedgerReading, Assessment>(
            _compiled, lead, ReadingDoor.Instant(asOf), new LedgerReading(ReadingDoor.WasHot(previous), lines, ref written));
        count = written;
        return assessment;
    }
}
