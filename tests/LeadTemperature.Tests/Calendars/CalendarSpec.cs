using LeadTemperature.Calendars;

namespace LeadTemperature.Tests.Calendars;

/// <summary>A calendar as a case says it, for the reference to read and the library to build.</summary>
internal sealed record CalendarSpec(
    string Zone,
    IReadOnlyList<ShiftSpec> Shifts,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Absences)
{
    public BusinessCalendar Build() => BusinessCalendar.Create(Zone, c =>
    {
        foreach (ShiftSpec shift in Shifts)
        {
            c.Shift(shift.Day, shift.Start, shift.End);
        }

        c.Holidays(new HolidayDates(Holidays));
        foreach ((DateTimeOffset from, DateTimeOffset to) in Absences)
        {
            c.OutOfOffice(from, to);
        }
    });

    public override string ToString() =>
        $"{Zone}: {string.Join(", ", Shifts.Select(s => $"{s.Day} {s.Start:HH:mm}-{s.End:HH:mm}"))}; holidays {string.Join(", ", Holidays.Select(d => $"{d:yyyy-MM-dd}"))}; "
        + $"absent {string.Join(", ", Absences.Select(a => $"{a.From:yyyy-MM-dd HH:mm} to {a.To:yyyy-MM-dd HH:mm}"))}";
}
