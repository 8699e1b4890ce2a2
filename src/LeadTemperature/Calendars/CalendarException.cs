namespace LeadTemperature.Calendars;

/// <summary>A definition that is not a business calendar, with all its faults.</summary>
public sealed class CalendarException : LeadTemperatureException
{
    internal CalendarException(IReadOnlyList<Fault> faults)
        : base("The business calendar is not valid.", faults)
    {
    }
}
