namespace LeadTemperature.Routing;

/// <summary>A change that could not be one of a rotation, with all its faults.</summary>
public sealed class RotationChangeException : LeadTemperatureException
{
    internal RotationChangeException(IReadOnlyList<Fault> faults)
        : base("The change of a rotation is not valid.", faults)
    {
    }
}
