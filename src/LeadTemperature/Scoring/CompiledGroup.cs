namespace LeadTemperature.Scoring;

/// <summary>Rules that share a clamp on their sum.</summary>
internal sealed record CompiledGroup(string Id, double Floor, double Cap, int[] Slots, int[] LastCells);
