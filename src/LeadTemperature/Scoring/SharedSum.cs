namespace LeadTemperature.Scoring;

/// <summary>A rule that reads the same decayed sum as another one does.</summary>
internal sealed record SharedSum(int Slot, int Sum);
