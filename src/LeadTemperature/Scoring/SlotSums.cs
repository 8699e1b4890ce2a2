namespace LeadTemperature.Scoring;

/// <summary>What the slots come to together.</summary>
/// <param name="Evidence">The sum of the positive points of high rules.</param>
/// <param name="Ungrouped">The sum of the points of rules without a group.</param>
/// <param name="Positive">A bit for each slot that gives positive points; of no use where there are more than 64 slots.</param>
internal readonly record struct SlotSums(double Evidence, double Ungrouped, ulong Positive);
