namespace LeadTemperature.Tests.Reference;

/// <summary>Instants and durations as whole microseconds; instants count from 0001-01-01T00:00Z.</summary>
internal static class Instants
{
    public static long Second { get; } = 1_000_000;

    public static long Day { get; } = 86_400 * Second;

    public static long Last { get; } = Floor(DateTimeOffset.MaxValue);

    public static long Floor(DateTimeOffset at) => at.UtcTicks / 10;

    public static long Floor(TimeSpan duration) => duration.Ticks / 10;

    public static DateTimeOffset At(long micros) => new(micros * 10, TimeSpan.Zero);
}
