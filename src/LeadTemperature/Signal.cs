namespace LeadTemperature;

/// <summary>One thing that a lead did, said or showed.</summary>
/// <remarks>
/// A plain value: it holds what it is given, and is judged where it is recorded or read (see
/// <see cref="ScoringModel.TryRecord(LeadState, in Signal, out SignalRefusal?)"/>), so that a message from a queue can always be
/// built and its refusal read. <c>default</c> has no kind and is refused. Immutable.
/// </remarks>
public readonly record struct Signal
{
    /// <summary>Makes a signal.</summary>
    /// <param name="kind">What sort of thing it was.</param>
    /// <param name="at">When the lead did it (not when it was received); floored to the microsecond.</param>
    /// <param name="magnitude">How much of it, above 0 and at most 1,000,000; 1 unless said.</param>
    /// <param name="topic">What it was about (a product, a neighbourhood), or null. Scoring does not read it.</param>
    /// <param name="id">What tells it from any other signal, so that a store counts it once, or null. Scoring does not read it.</param>
    public Signal(SignalKind kind, UtcInstant at, double magnitude = 1, string? topic = null, string? id = null)
    {
        Kind = kind;
        At = at;
        Magnitude = magnitude;
        Topic = topic;
        Id = id;
    }

    /// <summary>What sort of thing it was; null only in <c>default</c>.</summary>
    public SignalKind? Kind { get; }

    /// <summary>When the lead did it.</summary>
    public UtcInstant At { get; }

    /// <summary>How much of it; 1 unless said.</summary>
    public double Magnitude { get; }

    /// <summary>What it was about, or null.</summary>
    public string? Topic { get; }

    /// <summary>What tells it from any other signal, or null.</summary>
    public string? Id { get; }

    /// <summary>In one line, invariant: <c>demo-request at 2026-03-03T09:00:00.000000Z, magnitude 1</c>. Topic and id are left out.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind} at {At}, magnitude {Magnitude:R}");
}
