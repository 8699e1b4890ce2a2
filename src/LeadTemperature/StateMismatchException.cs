namespace LeadTemperature;

/// <summary>A state that does not keep what a model needs; <see cref="LeadTemperatureException.Faults"/> names each missing feature. Rebuild the state from the lead's signals.</summary>
public sealed class StateMismatchException : LeadTemperatureException
{
    internal StateMismatchException(IReadOnlyList<Fault> faults)
        : base("The state cannot serve this model; rebuild it from the lead's signals.", faults)
    {
    }
}
