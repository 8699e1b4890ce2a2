using System.Globalization;

namespace LeadTemperature.Testing.Telling;

/// <summary>Instants as days and times of day, counted from a start.</summary>
internal static class Days
{
    /// <summary>Such as <c>day 4, 09:30</c>, <c>day -1, 23:59:30</c>, <c>just after day 7, 00:00</c>.</summary>
    /// <remarks>
    /// Less than a second beside a full minute is "just" before or after it: ends that are included end a microsecond later, and
    /// thresholds are compared with a tolerance. Otherwise what is below a second is cut.
    /// </remarks>
    public static string Of(DateTimeOffset start, DateTimeOffset instant) => Text(start, instant, "");

    /// <summary>The same after a verb: <c>on day 4, 09:30</c>, <c>just after day 7, 00:00</c>.</summary>
    public static string On(DateTimeOffset start, DateTimeOffset instant) => Text(start, instant, "on ");

    private static string Text(DateTimeOffset start, DateTimeOffset instant, string preposition)
    {
        TimeSpan since = instant - start;
        long beyond = since.Ticks % TimeSpan.TicksPerMinute;
        beyond += beyond < 0 ? TimeSpan.TicksPerMinute : 0;
        long missing = TimeSpan.TicksPerMinute - beyond;
        return beyond == 0 ? preposition + Clock(since)
            : beyond < TimeSpan.TicksPerSecond ? $"just after {Clock(since - new TimeSpan(beyond))}"
            : missing < TimeSpan.TicksPerSecond ? $"just before {Clock(since + new TimeSpan(missing))}"
            : preposition + Clock(since - new TimeSpan(beyond % TimeSpan.TicksPerSecond));
    }

    private static string Clock(TimeSpan since)
    {
        long rest = since.Ticks % TimeSpan.TicksPerDay;
        TimeSpan time = new(rest < 0 ? rest + TimeSpan.TicksPerDay : rest);
        long day = (since - time).Ticks / TimeSpan.TicksPerDay;
        string clock = time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"day {day}, {clock}");
    }
}
