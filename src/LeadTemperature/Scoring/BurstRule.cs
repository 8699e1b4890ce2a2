namespace LeadTemperature.Scoring;

/// <summary>A rule that gives its points once while enough signals, and not too many, are young enough.</summary>
/// <param name="Slot">Its place in the arrays that are evaluated.</param>
/// <param name="CountCell">The cell of the count of the list of times that it counts; the times follow, from the newest on.</param>
/// <param name="AtLeast">The count from which it gives.</param>
/// <param name="AtMost">The count beyond which it does not; 0 for none.</param>
/// <param name="Within">The greatest age that counts, in microseconds.</param>
/// <param name="Points">Its points.</param>
/// <param name="Value">Its points after saturation and range.</param>
/// <param name="Evidence">The evidence that they are.</param>
internal readonly record struct BurstRule(
    int Slot, int CountCell, int AtLeast, int AtMost, long Within, double Points, double Value, double Evidence)
{
    /// <summary>The bit of its slot where its points are positive; of no use where there are more slots than bits.</summary>
    public readonly ulong PositiveBit = Value > 0 ? 1UL << Slot : 0;
}
