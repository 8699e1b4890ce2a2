namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>The standard model.</summary>
    public static ScoringModel Standard { get; } = Create(m => m.Thresholds(25, 70));
}
