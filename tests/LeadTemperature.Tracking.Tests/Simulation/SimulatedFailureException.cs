namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What a store or a plugin of the simulation throws on purpose.</summary>
internal sealed class SimulatedFailureException(string what) : Exception(what);
