using System.Globalization;

namespace LeadTemperature.Internal;

/// <summary>Durations as people and definitions write them: <c>3d</c>, <c>12h</c>, <c>90m</c>, <c>30s</c>, and below that <c>ms</c> and <c>us</c>.</summary>
internal static class DurationText
{
    /// <summary>In the largest unit that divides it: 36 hours are <c>36h</c>, a day is <c>1d</c>. Exact to the microsecond.</summary>
    public static string Of(TimeSpan duration) => Of(duration.Ticks / TimeSpan.TicksPerMicrosecond);

    public static string Of(long micros)
    {
        (long unit, string name) = micros switch
        {
            _ when micros % 86_400_000_000 == 0 => (86_400_000_000, "d"),
            _ when micros % 3_600_000_000 == 0 => (3_600_000_000, "h"),
            _ when micros % 60_000_000 == 0 => (60_000_000, "m"),
            _ when micros % 1_000_000 == 0 => (1_000_000L, "s"),
            _ when micros % 1_000 == 0 => (1_000L, "ms"),
            _ => (1L, "us"),
        };
        return (micros / unit).ToString(CultureInfo.InvariantCulture) + name;
    }
}
