using LeadTemperature.Calendars;
using LeadTemperature.Tests.Allocation;

namespace LeadTemperature.Tests.Calendars;

/// <summary>Asking a calendar takes no bytes: open or closed, far from a change of the clock or at it.</summary>
public sealed class CalendarAllocationTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar
        .Create("Europe/Berlin", c => c
            .Weekdays(new(9, 0), new(12, 0))
            .Weekdays(new(13, 0), new(17, 0))
            .Shift(DayOfWeek.Saturday, new(22, 0), new(6, 0))
            .Holidays(new HolidayDates(new DateOnly(2026, 3, 4))))
        .Without(new DateTimeOffset(2026, 3, 5, 9, 0, 0, default), new DateTimeOffset(2026, 3, 5, 10, 0, 0, default));

    public static TheoryData<string> Instants =>
        ["2026-03-02T09:00Z", "2026-03-02T12:30Z", "2026-03-04T09:00Z", "2026-03-05T09:30Z", "2026-03-29T01:00Z", "2026-10-25T01:30Z", "2026-10-26T12:00Z"];

    [Theory]
    [MemberData(nameof(Instants))]
    public void Calendar_Asked_TakesNoBytes(string instant)
    {
        UtcInstant at = DateTimeOffset.Parse(instant, null);
        UtcInstant later = DateTimeOffset.Parse(instant, null).AddDays(20);

        Allocated.AssertNone(() => Calendar.IsOpen(at));
        Allocated.AssertNone(() => Calendar.OpenFor(at));
        Allocated.AssertNone(() => Calendar.IsOpenFor(at, TimeSpan.FromMinutes(1)));
        Allocated.AssertNone(() => Calendar.NextOpening(at));
        Allocated.AssertNone(() => Calendar.Add(at, TimeSpan.FromHours(20)));
        Allocated.AssertNone(() => Calendar.Between(at, later));
        Allocated.AssertNone(() => Calendar.ToLocal(at));
        Allocated.AssertNone(() => BusinessCalendar.AlwaysOpen.IsOpen(at));
    }
}
