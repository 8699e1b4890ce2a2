namespace LeadTemperature.Classification;

/// <summary>A rule that holds cold while its newest signal is not older than the newest one that clears it.</summary>
internal sealed record Hold(string RuleId, int[] LastCells, int[] ClearingCells);
