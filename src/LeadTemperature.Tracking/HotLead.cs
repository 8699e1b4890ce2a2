using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>A lead that is hot, and what is due for it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">The lead.</param>
/// <param name="Assessment">Score, evidence and temperature now.</param>
/// <param name="HotUntil">The first instant at which it is no longer hot if nothing else happens; null for never.</param>
/// <param name="Accountable">Who is accountable for it; null where it was answered, or is parked.</param>
/// <param name="Stage">Where the response stands; closed where none is open.</param>
/// <param name="ResponseDue">When something of the response is due; null where none is open.</param>
/// <param name="WaitingSince">Since when it waits for its turn, with duty accountable; null where it does not.</param>
public sealed record HotLead(
    LeadKey Key,
    Assessment Assessment,
    DateTimeOffset? HotUntil,
    RepId? Accountable,
    ResponseStage Stage,
    DateTimeOffset? ResponseDue,
    DateTimeOffset? WaitingSince);
