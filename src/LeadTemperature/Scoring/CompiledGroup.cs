namespace LeadTemperature.Scoring;

/// <summary>What is known of a group beyond its range.</summary>
internal sealed record CompiledGroup(string Id, int[] Slots, int[] LastCells);
