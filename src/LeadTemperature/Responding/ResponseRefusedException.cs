namespace LeadTemperature.Responding;

/// <summary>Input that no response can be made of: an id that is none, an instant that is not UTC, an event out of order.</summary>
public sealed class ResponseRefusedException : LeadTemperatureException
{
    internal ResponseRefusedException(params IReadOnlyList<Fault> faults)
        : base("The response refuses this.", faults)
    {
    }
}
