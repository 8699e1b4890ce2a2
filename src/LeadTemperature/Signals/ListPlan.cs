namespace LeadTemperature.Signals;

/// <summary>A list of times, flat.</summary>
/// <param name="Cell">The cell of its count; the times follow, and then the magnitudes where there are any.</param>
/// <param name="Capacity">The entries that it has room for.</param>
/// <param name="HasMagnitudes">Whether each entry has a magnitude.</param>
/// <param name="Distinct">The span of time of which one entry is kept, in microseconds; 0 for none.</param>
/// <param name="Limited">The limited sums that follow from it.</param>
internal readonly record struct ListPlan(int Cell, int Capacity, bool HasMagnitudes, long Distinct, int[] Limited);
