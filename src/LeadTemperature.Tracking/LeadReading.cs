using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>A lead as it is at an instant.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">The lead.</param>
/// <param name="Assessment">Score, evidence and temperature.</param>
/// <param name="Ledger">The score, line by line.</param>
/// <param name="Forecast">When the temperature changes if nothing else happens.</param>
/// <param name="Response">The answers to the lead.</param>
public sealed record LeadReading(LeadKey Key, Assessment Assessment, Ledger Ledger, TemperatureForecast Forecast, ResponseState Response);
