namespace LeadTemperature.Responding;

/// <summary>Settings that are not a response policy, with all their faults.</summary>
public sealed class ResponsePolicyException : LeadTemperatureException
{
    internal ResponsePolicyException(IReadOnlyList<Fault> faults)
        : base("The response policy is not valid.", faults)
    {
    }
}
