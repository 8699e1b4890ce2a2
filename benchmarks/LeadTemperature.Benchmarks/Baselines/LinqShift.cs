namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A shift on the wall clock of a rep, from Monday to Friday.</summary>
internal sealed record LinqShift(TimeOnly Start, TimeOnly End);
