namespace LeadTemperature.Scoring;

/// <summary>A slot that may give evidence, and the cell of the last time of one of its kinds.</summary>
internal readonly record struct EvidenceCell(int Slot, int LastCell);
