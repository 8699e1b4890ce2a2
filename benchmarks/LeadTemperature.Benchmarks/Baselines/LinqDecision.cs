namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>Who gets the lead, and why the others do not.</summary>
internal sealed record LinqDecision(LinqRep? Chosen, List<LinqRep> Eligible, List<(LinqRep Rep, string Code, string Words)> Refused);
