namespace LeadTemperature.Benchmarks.Workload;

/// <summary>The models that are measured.</summary>
public enum ModelName
{
    /// <summary>See <see cref="RealisticRows"/>.</summary>
    Realistic,

    /// <summary>See <see cref="PlainRows"/>.</summary>
    Plain,

    /// <summary><see cref="ScoringModel.Standard"/>.</summary>
    Standard,
}
