using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>A lead as it is at an instant.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">The lead.</param>
/// <param name="Assessment">Score, evidence and temperature.</param>
/// <param name="Ledger">The score, line by line.</param>
/// <param name="Forecast">When the temperature changes if nothing else happens.</param>
/// <param name="Response">The answers to the lead.</param>
/// <param name="WaitingSince">Since when it waits for its turn to be answered, with duty accountable; null where it does not.</param>
public sealed record LeadReading(
    LeadKey Key, Assessment Assessment, Ledger Ledger, TemperatureForecast Forecast, ResponseState Response, DateTimeOffset? WaitingSince)
{
    /// <summary>The temperature that counts: that of the assessment, but at most warm where a rep said that the lead is not ready, until it shows newer evidence.</summary>
    public Temperature Temperature => Response.Limit(Assessment.Temperature, Assessment.NewestEvidence);
}
