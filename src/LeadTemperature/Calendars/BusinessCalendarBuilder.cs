namespace LeadTemperature.Calendars;

/// <summary>Says when a <see cref="BusinessCalendar"/> is open; the only mutable thing about it.</summary>
/// <remarks>Nothing is judged while it is told: all faults come at once when the calendar is made. Not thread-safe.</remarks>
public sealed class BusinessCalendarBuilder
{
    private readonly CalendarDraft _draft;

    internal BusinessCalendarBuilder(CalendarDraft draft) => _draft = draft;

    /// <summary>Adds a shift, from <paramref name="start"/> up to and without <paramref name="end"/>, on the wall clock of the calendar's zone.</summary>
    /// <remarks>
    /// A shift that ends no later than it starts is overnight: it ends on the next day, and belongs to the day on which it starts. So
    /// 22:00 to 06:00 is eight hours, 18:00 to 00:00 ends at midnight, and an end equal to the start is 24 hours:
    /// 00:00 to 00:00 is the whole day (<see cref="AllDay"/>). Shifts may touch and may not overlap, the last of Sunday and the first
    /// of Monday included. At most 24 start on one day.
    /// </remarks>
    /// <param name="day">The day on which it starts.</param>
    /// <param name="start">When it starts, in whole microseconds.</param>
    /// <param name="end">When it ends, in whole microseconds; midnight is 00:00.</param>
    public BusinessCalendarBuilder Shift(DayOfWeek day, TimeOnly start, TimeOnly end)
    {
        _draft.Shifts.Add(new Shift(day, start, end));
        return this;
    }

    /// <summary>Adds one shift on each day from Monday to Friday.</summary>
    /// <inheritdoc cref="Shift(DayOfWeek, TimeOnly, TimeOnly)"/>
    public BusinessCalendarBuilder Weekdays(TimeOnly start, TimeOnly end)
    {
        for (DayOfWeek day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            Shift(day, start, end);
        }

        return this;
    }

    /// <summary>Adds a shift from midnight to midnight.</summary>
    /// <param name="day">The day.</param>
    public BusinessCalendarBuilder AllDay(DayOfWeek day) => Shift(day, TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>Adds holidays: they close the shifts that start on them. Several are taken together.</summary>
    /// <param name="holidays">Asked as long as the calendar lives; see its contract.</param>
    public BusinessCalendarBuilder Holidays(IHolidays holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        _draft.Holidays.Add(holidays);
        return this;
    }

    /// <summary>Adds a time out of office, from an instant up to and without another, whatever the shifts. Several may overlap.</summary>
    /// <param name="from">Closed from here on.</param>
    /// <param name="to">Open again from here on, where a shift says so; after <paramref name="from"/>.</param>
    public BusinessCalendarBuilder OutOfOffice(UtcInstant from, UtcInstant to)
    {
        _draft.Absences.Add(new Absence(from, to));
        return this;
    }
}
