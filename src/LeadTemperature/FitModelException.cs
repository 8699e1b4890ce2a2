namespace LeadTemperature;

/// <summary>A definition that is not a fit model, with all its faults.</summary>
public sealed class FitModelException : LeadTemperatureException
{
    internal FitModelException(IReadOnlyList<Fault> faults)
        : base("The fit model is not valid.", faults)
    {
    }
}
