namespace LeadTemperature.Internal;

/// <summary>The grain of all durations.</summary>
internal static class Micros
{
    /// <summary>The duration, floored to the microsecond.</summary>
    public static TimeSpan Floor(TimeSpan duration)
    {
        long below = duration.Ticks % TimeSpan.TicksPerMicrosecond;
        return new TimeSpan(duration.Ticks - below - (below < 0 && duration.Ticks > long.MinValue + TimeSpan.TicksPerMicrosecond ? TimeSpan.TicksPerMicrosecond : 0));
    }

    /// <inheritdoc cref="Floor(TimeSpan)"/>
    public static TimeSpan? Floor(TimeSpan? duration) => duration is { } said ? Floor(said) : null;
}
