using System.Globalization;

namespace LeadTemperature.Internal;

/// <summary>Durations as people and definitions write them: <c>3d</c>, <c>12h</c>, <c>90m</c>, <c>30s</c>, and below that <c>ms</c> and <c>us</c>.</summary>
internal static class DurationText
{
    /// <summary>
    /// What is a duration, between its ends: a whole number and a unit, microseconds and milliseconds among them. The digits are
    /// bounded, so that none overflows.
    /// </summary>
    public const string Pattern = "[0-9]{1,5}d|[0-9]{1,6}h|[0-9]{1,8}m|[0-9]{1,10}s|[0-9]{1,13}ms|[0-9]{1,16}us";

    /// <summary>The duration that a text says; false where it is none.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        (int most, long micros) = digits <= 0 ? (0, 0L) : text[digits..] switch
        {
            "d" => (5, 86_400_000_000),
            "h" => (6, 3_600_000_000),
            "m" => (8, 60_000_000),
            "s" => (10, 1_000_000),
            "ms" => (13, 1_000),
            "us" => (16, 1),
            _ => (0, 0),
        };
        bool isDuration = most > 0 && digits <= most;
        duration = isDuration
            ? new TimeSpan(long.Parse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture) * micros * TimeSpan.TicksPerMicrosecond)
            : default;
        return isDuration;
    }

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
