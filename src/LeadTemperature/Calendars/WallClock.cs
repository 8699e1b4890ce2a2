namespace LeadTemperature.Calendars;

/// <summary>Local times as microseconds since 0001-01-01 00:00, and the days in them.</summary>
internal static class WallClock
{
    public const long Day = 86_400_000_000;

    /// <summary>The date of a local time, as a number: <see cref="DateOnly.DayNumber"/>, below 0 before the first date.</summary>
    public static int DateOf(long local) => (int)(local >= 0 ? local / Day : ~(~local / Day));

    /// <summary>The local midnight at which a date begins.</summary>
    public static long Midnight(int date) => date * Day;

    /// <summary>Whether there is such a date.</summary>
    public static bool IsDate(int date) => (uint)date <= (uint)DateOnly.MaxValue.DayNumber;
}
