namespace LeadTemperature.Tracking;

/// <summary>A signal, and whose it is.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Signal">What it did.</param>
public readonly record struct LeadSignal(LeadId Lead, Signal Signal);
