namespace LeadTemperature.Benchmarks.Workload;

/// <summary>How a proposed model differs from the one in use.</summary>
public enum Revision
{
    /// <summary>Other points and thresholds: states are read as they are.</summary>
    Points,

    /// <summary>A smaller count as well: each state is read through a projection.</summary>
    Counts,
}
