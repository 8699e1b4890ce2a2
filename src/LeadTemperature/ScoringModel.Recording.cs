namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>An empty state that keeps what this model needs.</summary>
    public LeadState CreateState() => throw new NotImplementedException();

    /// <summary>Records a signal. In any order: a late signal counts as if it had come in time.</summary>
    /// <param name="lead">The state; changed in place.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="receivedAt">
    /// When the signal was received, if known. A signal more than 5 minutes ahead of it is refused; one up to 5 minutes ahead (a
    /// sender's clock is fast) is recorded at this time, so that the lead can be read at once.
    /// </param>
    /// <exception cref="SignalRefusedException">The signal is refused; nothing was recorded.</exception>
    /// <exception cref="ReadingRefusedException"><paramref name="receivedAt"/> is not UTC.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public void Record(LeadState lead, in Signal signal, UtcInstant? receivedAt = null) => throw new NotImplementedException();

    /// <summary>Records a signal, or says why not.</summary>
    /// <inheritdoc cref="TryRecord(LeadState, in Signal, UtcInstant?, out SignalRefusal?)"/>
    public bool TryRecord(LeadState lead, in Signal signal, out SignalRefusal? refusal) => TryRecord(lead, signal, null, out refusal);

    /// <summary>Records a signal, or says why not.</summary>
    /// <param name="lead">The state; changed in place, and only where true is returned.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="receivedAt">When the signal was received; see <see cref="Record"/>.</param>
    /// <param name="refusal">All that is wrong with the signal, where false is returned.</param>
    /// <returns>Whether it was recorded.</returns>
    /// <exception cref="ReadingRefusedException"><paramref name="receivedAt"/> is not UTC.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public bool TryRecord(LeadState lead, in Signal signal, UtcInstant? receivedAt, out SignalRefusal? refusal) => throw new NotImplementedException();

    /// <summary>Reads the bytes that <see cref="LeadState.ToBytes"/> wrote, in this or any earlier release, for this or another model.</summary>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered.</exception>
    public LeadState ReadState(ReadOnlySpan<byte> bytes) => throw new NotImplementedException();

    /// <summary>
    /// What this model needs and the state does not keep, in words; empty where the state serves it. Such a state is refused by every
    /// reading and recording with this model.
    /// </summary>
    public IReadOnlyList<string> MissingFrom(LeadState lead) => throw new NotImplementedException();
}
