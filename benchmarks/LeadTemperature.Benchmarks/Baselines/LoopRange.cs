namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>The range of a group's sum.</summary>
internal readonly record struct LoopRange(double Floor, double Cap);
