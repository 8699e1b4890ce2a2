namespace LeadTemperature.Scoring;

/// <summary>A rule that gives its points once while enough signals, and not too many, are young enough.</summary>
/// <param name="Slot">Its place in the arrays that are evaluated.</param>
/// <param name="List">The list of times that it counts.</param>
/// <param name="AtLeast">The count from which it gives.</param>
/// <param name="AtMost">The count beyond which it does not; 0 for none.</param>
/// <param name="Within">The greatest age that counts, in microseconds.</param>
/// <param name="Value">Its points after saturation and range.</param>
internal sealed record BurstRule(int Slot, int List, int AtLeast, int AtMost, long Within, double Value);
