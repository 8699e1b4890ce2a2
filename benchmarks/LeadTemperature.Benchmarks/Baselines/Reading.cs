namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>What a baseline answers: the least that an assessment says.</summary>
internal readonly record struct Reading(double Score, double Evidence, Temperature Temperature);
