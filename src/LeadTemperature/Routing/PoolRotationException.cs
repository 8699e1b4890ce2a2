namespace LeadTemperature.Routing;

/// <summary>A text that is no rotation of a pool, with all its faults.</summary>
public sealed class PoolRotationException : LeadTemperatureException
{
    internal PoolRotationException(IReadOnlyList<Fault> faults)
        : base("This is not the rotation of a pool.", faults)
    {
    }
}
