using LeadTemperature.Reading;

namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>Reads a state at an instant. Allocates nothing.</summary>
    /// <param name="lead">The state.</param>
    /// <param name="asOf">The instant; not before the state's newest signal, since a state has forgotten what came before.</param>
    /// <param name="previous">The temperature that the lead is known to have had; null for a memoryless reading.</param>
    /// <exception cref="ReadingRefusedException">The instant is not UTC or too early, or the previous temperature is none of the three.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public Assessment Assess(LeadState lead, UtcInstant asOf, Temperature? previous = null) =>
        StateAssessor.Assess(_compiled, lead, ReadingDoor.Instant(asOf), ReadingDoor.WasHot(previous));

    /// <summary>Reads a history at an instant; signals after it do not count. Allocates nothing.</summary>
    /// <param name="signals">The lead's signals in any order.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="previous">The temperature that the lead is known to have had; null for a memoryless reading.</param>
    /// <exception cref="SignalRefusedException">A signal is refused; its path names its place.</exception>
    /// <exception cref="ReadingRefusedException">The instant is not UTC, or the previous temperature is none of the three.</exception>
    public Assessment Assess(ReadOnlySpan<Signal> signals, UtcInstant asOf, Temperature? previous = null) =>
        HistoryReader.Read<HistoryAssessor, Assessment>(_compiled, signals, ReadingDoor.Instant(asOf), new HistoryAssessor(ReadingDoor.WasHot(previous)));

    /// <inheritdoc cref="Assess(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    /// <remarks>The sequence is read once. Allocates where it is neither an array nor a list.</remarks>
    public Assessment Assess(IEnumerable<Signal> signals, UtcInstant asOf, Temperature? previous = null) =>
        Assess(Sequences.AsSpan(signals), asOf, previous);

    /// <summary>Prepares the model for reading many leads at one instant; the factors of decay are worked out once.</summary>
    /// <exception cref="ReadingRefusedException">The instant is not UTC.</exception>
    public PreparedInstant At(UtcInstant asOf) => new(this, ReadingDoor.Instant(asOf));

    /// <summary>
    /// Reads an account: the contacts that nothing holds, as one bag of signals, with limits and bursts over all of them. Worked out
    /// each time, never accumulated. Where all of them are held, that is an empty bag. Allocates nothing.
    /// </summary>
    /// <param name="contacts">The states of the account's contacts.</param>
    /// <param name="asOf">The instant; not before the newest signal of any contact.</param>
    /// <param name="previous">The temperature that the account is known to have had; null for a memoryless reading.</param>
    /// <exception cref="ReadingRefusedException">The instant is not UTC or too early, or the previous temperature is none of the three.</exception>
    /// <exception cref="StateMismatchException">A state does not keep what this model needs.</exception>
    public Assessment RollUp(ReadOnlySpan<LeadState> contacts, UtcInstant asOf, Temperature? previous = null) =>
        AccountReader.Read<Assessor, Assessment>(_compiled, contacts, ReadingDoor.Instant(asOf), new Assessor(ReadingDoor.WasHot(previous)));

    /// <summary>The temperature of a score and its evidence by thresholds, gate and band alone, without overrides and holds.</summary>
    /// <exception cref="ReadingRefusedException">The previous temperature is none of the three, or a number is NaN.</exception>
    public Temperature Classify(double score, double evidence, Temperature? previous = null) =>
        _compiled.Classification.Thresholds.Classify(
            ReadingDoor.Number(score, nameof(score)), ReadingDoor.Number(evidence, nameof(evidence)), ReadingDoor.WasHot(previous));
}
