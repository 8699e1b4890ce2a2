namespace LeadTemperature.Calendars;

/// <summary>Says on which dates nobody works: a plugin of a <see cref="BusinessCalendar"/>.</summary>
/// <remarks>
/// <para>
/// <b>What is asked.</b> Dates are those on the wall clock of the calendar's zone. A holiday closes the shifts that start on it, and
/// those alone: the night shift that began on the evening before runs to its end. A calendar asks for a date only where a shift that
/// starts on it would decide the answer, as often as it is used, in no promised order, and remembers no answer.
/// </para>
/// <para>
/// <b>What may be answered.</b> The same for the same date, always: a due time that was worked out yesterday must come out again
/// tomorrow. Holidays that change are another calendar. Answer from memory (it is asked on the hot path, for every rep), without
/// waiting, and for any date from 0001-01-01 to 9999-12-31; a date of which nothing is known is no holiday.
/// </para>
/// <para><b>Threads.</b> It is called by many at once.</para>
/// <para>
/// <b>Throwing.</b> What it throws reaches the caller of the calendar as it is, and nothing has changed: no answer was given. It is
/// not taken for a holiday, nor for none. A router refuses the reps of such a calendar, reports it, and judges the others as before.
/// </para>
/// </remarks>
public interface IHolidays
{
    /// <summary>Whether a date is a holiday.</summary>
    /// <param name="day">A date in the calendar's zone.</param>
    bool IsHoliday(DateOnly day);
}
