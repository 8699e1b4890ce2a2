namespace LeadTemperature.Scoring;

/// <summary>A rule that gives its points once while enough signals, and not too many, are young enough.</summary>
/// <param name="Slot">Its place in the arrays that are evaluated.</param>
/// <param name="CountCell">The cell of the count of the list of times that it counts; the times follow, from the newest on.</param>
/// <param name="AtLeast">The count from which it gives.</param>
/// <param name="AtMost">The count beyond which it does not; 0 for none.</param>
/// <param name="Within">The greatest age that counts, in microseconds.</param>
/// <param name="Value">Its points after saturation and range.</param>
internal sealed record BurstRule(int Slot, int CountCell, int AtLeast, int AtMost, long Within, double Value);
