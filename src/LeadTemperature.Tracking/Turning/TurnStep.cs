using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Turning;

/// <summary>What a turn came to, before it is kept.</summary>
/// <param name="Kind">What it is if it is kept, or if there is nothing to keep.</param>
/// <param name="Signal">Why the signal was refused.</param>
/// <param name="Refusal">Why the command was refused.</param>
internal readonly record struct TurnStep(LeadUpdateKind Kind, SignalRefusal? Signal = null, ResponseRefusal? Refusal = null);
