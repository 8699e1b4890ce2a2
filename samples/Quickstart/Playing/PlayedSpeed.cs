using LeadTemperature.Responding;

namespace Quickstart.Playing;

/// <summary>What a play came to.</summary>
/// <param name="AnswerIn">How long after an offer the reps called.</param>
/// <param name="Figures">Speed-to-lead of all responses.</param>
/// <param name="StillOpen">Responses that were not closed a week after the last signal.</param>
public sealed record PlayedSpeed(AnswerTime AnswerIn, SpeedToLead Figures, int StillOpen);
