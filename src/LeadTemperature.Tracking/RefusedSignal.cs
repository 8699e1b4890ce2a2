namespace LeadTemperature.Tracking;

/// <summary>A signal of many that was refused.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Index">Which one, from 0.</param>
/// <param name="Lead">The lead.</param>
/// <param name="Refusal">Why.</param>
public sealed record RefusedSignal(long Index, LeadId Lead, SignalRefusal Refusal);
