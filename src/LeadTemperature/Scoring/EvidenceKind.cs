namespace LeadTemperature.Scoring;

/// <summary>The cell of a kind's last time, and a bit for each slot that may give evidence for it.</summary>
internal readonly record struct EvidenceKind(int LastCell, ulong Slots);
