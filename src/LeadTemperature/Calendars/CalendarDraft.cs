namespace LeadTemperature.Calendars;

/// <summary>What a builder was told about a calendar.</summary>
internal sealed class CalendarDraft
{
    public List<Shift> Shifts { get; } = [];

    public List<IHolidays> Holidays { get; } = [];

    public List<Absence> Absences { get; } = [];
}
