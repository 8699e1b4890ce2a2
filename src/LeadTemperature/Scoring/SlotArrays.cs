namespace LeadTemperature.Scoring;

/// <summary>What each slot is evaluated with; 0 where padding is.</summary>
/// <param name="Points">Its points.</param>
/// <param name="Saturation">The limit that it bends toward; infinity for none.</param>
/// <param name="Min">The least that it may give.</param>
/// <param name="Max">The most that it may give.</param>
/// <param name="High">1 for a rule of high intent, else 0.</param>
/// <param name="Ungrouped">1 for a rule without a group, else 0.</param>
internal sealed record SlotArrays(double[] Points, double[] Saturation, double[] Min, double[] Max, double[] High, double[] Ungrouped);
