namespace LeadTemperature.Building;

internal sealed record KindDefinition(SignalKind Kind, Intent Intent);
