namespace LeadTemperature.Classification;

/// <summary>A rule that makes hot while its newest signal is young enough.</summary>
internal sealed record HotOverride(string RuleId, int[] LastCells, long Duration);
