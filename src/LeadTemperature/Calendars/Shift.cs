using System.Globalization;

namespace LeadTemperature.Calendars;

/// <summary>A shift as it was told: half-open on the wall clock; overnight where it ends no later than it starts.</summary>
internal readonly record struct Shift(DayOfWeek Day, TimeOnly Start, TimeOnly End)
{
    /// <summary>The day of the week, Monday 0 to Sunday 6: the first of all dates is a Monday.</summary>
    public int WeekDay => ((int)Day + 6) % 7;

    /// <summary>Microseconds from the midnight before it to its start.</summary>
    public long StartMicros => Start.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Microseconds from the midnight before it to its end; more than a day where it is overnight.</summary>
    public long EndMicros => (End.Ticks / TimeSpan.TicksPerMicrosecond) + (End <= Start ? WallClock.Day : 0);

    public override string ToString() => $"{Day.ToString()[..3]} {Text(Start)} to {Text(End)}";

    /// <summary>Minutes, and what is finer where there is anything finer.</summary>
    public static string Text(TimeOnly time) => time.ToString(
        time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
