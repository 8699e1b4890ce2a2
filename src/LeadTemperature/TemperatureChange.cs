namespace LeadTemperature;

/// <summary>A lead's next temperature and the first instant at which it has it.</summary>
/// <param name="At">The first instant of the new temperature, UTC, to the microsecond.</param>
/// <param name="Temperature">The new temperature.</param>
public readonly record struct TemperatureChange(DateTimeOffset At, Temperature Temperature);
