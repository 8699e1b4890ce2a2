using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>A message on its way to a person.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Message">The message.</param>
/// <param name="Brief">What its reader needs to know of the lead, as of now.</param>
/// <param name="Attempt">Which delivery it is, from 1.</param>
public sealed record LeadNotification(LeadMessage Message, ResponseBrief Brief, int Attempt);
