namespace LeadTemperature.Routing;

/// <summary>A reservation that could not be one of a decision, with all its faults.</summary>
public sealed class SlotReservationException : LeadTemperatureException
{
    internal SlotReservationException(IReadOnlyList<Fault> faults)
        : base("The reservation is not valid.", faults)
    {
    }
}
