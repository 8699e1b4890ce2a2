namespace LeadTemperature.Signals;

/// <summary>A number in the rows of a history, and the cell of a sum that it is part of.</summary>
internal readonly record struct SumPart(int Cell, int Place);
