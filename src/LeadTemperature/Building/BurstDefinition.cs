namespace LeadTemperature.Building;

internal sealed record BurstDefinition(int AtLeast, TimeSpan Within, int? AtMost, TimeSpan? Distinct);
