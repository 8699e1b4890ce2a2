namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Points are given once while signals on this many different UTC days are at most so many days old.</summary>
internal sealed record BurstRow(int DistinctDays, double WithinDays);
