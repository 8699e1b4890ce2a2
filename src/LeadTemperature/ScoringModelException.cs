namespace LeadTemperature;

/// <summary>A definition that is not a scoring model, with all its faults.</summary>
public sealed class ScoringModelException : LeadTemperatureException
{
    internal ScoringModelException(IReadOnlyList<Fault> faults)
        : base("The scoring model is not valid.", faults)
    {
    }
}
