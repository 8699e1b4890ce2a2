namespace LeadTemperature.Routing;

/// <summary>A request that a router cannot answer, with all its faults.</summary>
public sealed class RoutingRequestException : LeadTemperatureException
{
    internal RoutingRequestException(IReadOnlyList<Fault> faults)
        : base("The routing request is not valid.", faults)
    {
    }
}
