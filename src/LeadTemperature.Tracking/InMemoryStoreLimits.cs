namespace LeadTemperature.Tracking;

/// <summary>How much an <see cref="InMemoryLeadStore"/> keeps.</summary>
/// <remarks>Immutable.</remarks>
public sealed record InMemoryStoreLimits
{
    /// <summary>The most leads; 1,000,000 unless said. One more is refused, and nothing is forgotten for it.</summary>
    public int MostLeads { get; init; } = 1_000_000;

    /// <summary>The most dead letters of a scope; 10,000 unless said. The oldest go first.</summary>
    public int MostDeadLetters { get; init; } = 10_000;
}
