namespace LeadTemperature.Signals;

/// <summary>
/// The decayed sum of the first entries of a list of times, kept beside the list so that a reading need not weigh each entry. It follows
/// from the list and is not a feature: kept bytes do not hold it.
/// </summary>
/// <param name="List">The index of the list.</param>
/// <param name="Count">How many of its entries count.</param>
/// <param name="HalfLife">The half-life in microseconds; 0 for none.</param>
internal sealed record LimitedSum(int List, int Count, long HalfLife);
