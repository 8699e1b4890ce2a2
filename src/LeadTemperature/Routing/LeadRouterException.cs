namespace LeadTemperature.Routing;

/// <summary>Pools and filters that are no router, with all their faults.</summary>
public sealed class LeadRouterException : LeadTemperatureException
{
    internal LeadRouterException(IReadOnlyList<Fault> faults)
        : base("The router is not valid.", faults)
    {
    }
}
