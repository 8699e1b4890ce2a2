namespace LeadTemperature.Calendars;

/// <summary>
/// A question that a business calendar cannot answer: an instant that is not UTC, a span out of range, or business time where it does
/// not open within 366 days.
/// </summary>
public sealed class BusinessTimeException : LeadTemperatureException
{
    internal BusinessTimeException(IReadOnlyList<Fault> faults)
        : base("The business time is refused.", faults)
    {
    }
}
