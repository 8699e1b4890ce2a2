using LeadTemperature.Building;

namespace LeadTemperature.Calendars;

/// <summary>
/// When somebody is at work: shifts of a week on the wall clock of a time zone, less holidays and times out of office. Tells whether it
/// is open, adds and measures business time, finds the next opening.
/// </summary>
/// <remarks>
/// <para>
/// <b>Shifts.</b> A shift is half-open: open at its start, closed at its end. It belongs to the day on which it starts. Where the clock
/// is put forward, a start or end in the gap is the end of the gap. Where it is put back, a shift starts at the first occurrence of its
/// start and ends at the second of its end. What touches or then overlaps is one open time, counted once. Durations are elapsed time.
/// </para>
/// <para>
/// <b>Zones.</b> The changes of the clock are those of the machine's time zone data from 1970 to 2100; before and after, the clock stays
/// as it is at that end.
/// </para>
/// <para>
/// <b>Instants.</b> UTC, floored to the microsecond; so are durations. An instant that is not UTC is refused by every member.
/// </para>
/// <para>Immutable; safe for all threads, where its <see cref="IHolidays"/> are. Asking takes no bytes, where they take none.</para>
/// </remarks>
public sealed class BusinessCalendar
{
    private readonly OpenHours _hours;

    private BusinessCalendar(string zone, OpenHours hours) => (Zone, _hours) = (zone, hours);

    /// <summary>Open at every instant, in UTC; without holidays.</summary>
    public static BusinessCalendar AlwaysOpen { get; } = Create("UTC", c =>
    {
        for (DayOfWeek day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            c.AllDay(day);
        }
    });

    /// <summary>The name of its zone in the IANA time zone database, such as <c>Europe/Berlin</c>.</summary>
    public string Zone { get; }

    /// <summary>Makes a calendar.</summary>
    /// <param name="zone">
    /// A name of the IANA time zone database, such as <c>Europe/Berlin</c> or <c>UTC</c>. Names of Windows (<c>W. Europe Standard
    /// Time</c>) are refused: they mean different rules on different machines. All but <c>UTC</c> need the time zone data that
    /// operating systems bring; where they are missing, that is the fault.
    /// </param>
    /// <param name="configure">Tells the builder when it is open.</param>
    /// <exception cref="CalendarException">Something is wrong; all faults are listed.</exception>
    public static BusinessCalendar Create(string zone, Action<BusinessCalendarBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(configure);
        CalendarDraft draft = new();
        configure(new BusinessCalendarBuilder(draft));
        FaultList faults = new();
        bool isFound = ZoneFinder.TryFind(zone, faults, out TimeZoneInfo? found);
        CalendarJudge.Judge(draft, faults);
        return isFound && faults.Faults.Count == 0
            ? new BusinessCalendar(found!.Id, new OpenHours(
                new ShiftTimes(ZoneClocks.Of(found), new WeekPlan(draft.Shifts), [.. draft.Holidays]),
                AbsenceTable.Of(draft.Absences)))
            : throw new CalendarException(faults.Faults);
    }

    /// <summary>The same calendar, closed from an instant up to and without another as well.</summary>
    /// <param name="from">Closed from here on.</param>
    /// <param name="to">Open again from here on, where a shift says so; after <paramref name="from"/>.</param>
    /// <exception cref="CalendarException">An instant is not UTC, or the end is not after the beginning.</exception>
    public BusinessCalendar Without(UtcInstant from, UtcInstant to)
    {
        Absence absence = new(from, to);
        FaultList faults = new();
        CalendarJudge.Judge(absence, "OutOfOffice.", faults);
        return faults.Faults.Count == 0 ? new BusinessCalendar(Zone, _hours.Without(absence)) : throw new CalendarException(faults.Faults);
    }

    /// <summary>Whether it is open at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="BusinessTimeException">The instant is not UTC.</exception>
    public bool IsOpen(UtcInstant at) => _hours.IsOpen(BusinessTimeDoor.Instant(at, "at"));

    /// <summary>How long it stays open from an instant, shifts that touch taken together: zero where it is closed, 366 days at most.</summary>
    /// <remarks>Whoever asks whether it stays open for a while asks <see cref="IsOpenFor"/>, which looks no further than that.</remarks>
    /// <param name="at">The instant.</param>
    /// <exception cref="BusinessTimeException">The instant is not UTC.</exception>
    public TimeSpan OpenFor(UtcInstant at)
    {
        long from = BusinessTimeDoor.Instant(at, "at");
        return Span(_hours.OpenThrough(from, from + OpenHours.Ahead) - from);
    }

    /// <summary>Whether it is open at an instant and stays so for a duration: up to and without the instant at its end.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="duration">From 0 to 36,500 days; for 0 this is <see cref="IsOpen"/>.</param>
    /// <exception cref="BusinessTimeException">The instant is not UTC, or the duration is out of range.</exception>
    public bool IsOpenFor(UtcInstant at, TimeSpan duration)
    {
        long least = Math.Max(1, BusinessTimeDoor.Duration(at, "at", duration, "duration"));
        return _hours.OpenThrough(at.Micros, at.Micros + least) == at.Micros + least;
    }

    /// <summary>The first instant, from the one given on, at which it is open; null where it does not open within 366 days.</summary>
    /// <param name="at">The instant; itself the answer where it is open.</param>
    /// <exception cref="BusinessTimeException">The instant is not UTC.</exception>
    public DateTimeOffset? NextOpening(UtcInstant at)
    {
        long from = BusinessTimeDoor.Instant(at, "at");
        return _hours.Next(from, from + OpenHours.Ahead) is { } open ? UtcInstant.FromMicros(open.From) : null;
    }

    /// <summary>
    /// The earliest instant by which business time has gone by since another: <c>Between(start, Add(start, d)) = d</c>. An hour
    /// that ends with the shift ends then, and not at the next opening; no time at all ends at the start, open or not.
    /// </summary>
    /// <param name="start">From when on.</param>
    /// <param name="business">How much business time, from 0 to 36,500 days.</param>
    /// <exception cref="BusinessTimeException">
    /// The start is not UTC, the duration is out of range, nothing opens within 366 days, or the instant would be more than 36,500 days
    /// away or beyond the year 9999.
    /// </exception>
    public DateTimeOffset Add(UtcInstant start, TimeSpan business)
    {
        long end = _hours.Add(start.Micros, BusinessTimeDoor.Duration(start, "start", business, "business"));
        if (end < 0)
        {
            BusinessTimeDoor.NoSuchTime(start, business, end);
        }

        return UtcInstant.FromMicros(end);
    }

    /// <summary>As <see cref="Add"/>; false where there is no such instant: nothing opens within 366 days, or it is too far away.</summary>
    /// <param name="start">From when on.</param>
    /// <param name="business">How much business time, from 0 to 36,500 days.</param>
    /// <param name="end">The instant; <c>default</c> where there is none.</param>
    /// <exception cref="BusinessTimeException">The start is not UTC, or the duration is out of range.</exception>
    public bool TryAdd(UtcInstant start, TimeSpan business, out DateTimeOffset end)
    {
        long found = _hours.Add(start.Micros, BusinessTimeDoor.Duration(start, "start", business, "business"));
        end = found < 0 ? default : UtcInstant.FromMicros(found);
        return found >= 0;
    }

    /// <summary>The business time from an instant up to another; negative where the second is the earlier, so that spans add up in any order.</summary>
    /// <param name="from">From when on.</param>
    /// <param name="to">Until when; at most 36,500 days from the other.</param>
    /// <exception cref="BusinessTimeException">An instant is not UTC, or they are too far apart.</exception>
    public TimeSpan Between(UtcInstant from, UtcInstant to)
    {
        if (!from.IsUtc || !to.IsUtc || Math.Abs(to.Micros - from.Micros) > OpenHours.Reach)
        {
            BusinessTimeDoor.RefuseSpan(from, to);
        }

        return Span(from <= to ? _hours.Between(from.Micros, to.Micros) : -_hours.Between(to.Micros, from.Micros));
    }

    /// <summary>The same instant with the offset of the zone at that time, for reading. Instants whose local time lies outside the years 1 to 9999 stay in UTC.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="BusinessTimeException">The instant is not UTC.</exception>
    public DateTimeOffset ToLocal(UtcInstant at)
    {
        long instant = BusinessTimeDoor.Instant(at, "at");
        long local = _hours.ToLocal(instant);
        return local >= 0 && local <= UtcInstant.MaxMicros
            ? new DateTimeOffset(local * TimeSpan.TicksPerMicrosecond, Span(local - instant))
            : UtcInstant.FromMicros(instant);
    }

    private static TimeSpan Span(long micros) => new(micros * TimeSpan.TicksPerMicrosecond);
}
