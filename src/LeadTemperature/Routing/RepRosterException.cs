namespace LeadTemperature.Routing;

/// <summary>Reps that are no roster, with all their faults.</summary>
public sealed class RepRosterException : LeadTemperatureException
{
    internal RepRosterException(IReadOnlyList<Fault> faults)
        : base("The roster of sales reps is not valid.", faults)
    {
    }
}
