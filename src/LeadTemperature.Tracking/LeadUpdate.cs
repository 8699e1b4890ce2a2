using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>What happened to a lead through what the tracker was told.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LeadUpdate
{
    /// <summary>The lead.</summary>
    public required LeadKey Key { get; init; }

    /// <summary>What became of what was told.</summary>
    public required LeadUpdateKind Kind { get; init; }

    /// <summary>The temperature before.</summary>
    public Temperature Before { get; init; }

    /// <summary>Score, evidence and temperature now.</summary>
    public Assessment Assessment { get; init; }

    /// <summary>What happened to the response; possibly nothing.</summary>
    public IReadOnlyList<ResponseEvent> Events { get; init; } = [];

    /// <summary>Who is accountable for the lead now; null where no response is open.</summary>
    public Assignment? Accountable { get; init; }

    /// <summary>Since when the hot lead waits for its turn to be answered, with duty accountable meanwhile; null where it does not.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Why the signal was refused; null where it was not.</summary>
    public SignalRefusal? SignalRefusal { get; init; }

    /// <summary>Why the command was refused, and who has the lead; null where it was not.</summary>
    public ResponseRefusal? Refusal { get; init; }

    /// <summary>Where it was known already: the ids of signals that were counted before.</summary>
    internal IReadOnlyList<string> CountedBefore { get; init; } = [];

    /// <summary>Whether a rep is to be looked for now.</summary>
    internal bool NeedsRouting { get; init; }

    /// <summary>Whether the temperature is another than before.</summary>
    public bool HasChanged => Kind == LeadUpdateKind.Recorded && Before != Assessment.Temperature;
}
