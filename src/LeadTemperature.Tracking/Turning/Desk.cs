using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Turning;

/// <summary>What all turns share: the model, the response, the clock, and who has duty.</summary>
/// <param name="Model">How leads are read.</param>
/// <param name="Machine">How they are answered.</param>
/// <param name="Time">The clock.</param>
/// <param name="Duty">Who has duty now.</param>
internal sealed record Desk(ScoringModel Model, ResponseMachine Machine, TimeProvider Time, Func<RepId> Duty);
