namespace LeadTemperature;

/// <summary>A lead's next temperature and the first instant at which it has it.</summary>
/// <param name="At">The first instant of the new temperature, UTC, to the microsecond.</param>
/// <param name="Temperature">The new temperature.</param>
public readonly record struct TemperatureChange(DateTimeOffset At, Temperature Temperature)
{
    /// <summary>In words, invariant: <c>Warm at 2026-03-06T00:43:57.000000Z</c>.</summary>
    public override string ToString() => $"{Temperature} at {(UtcInstant)At}";
}
