namespace LeadTemperature.Signals;

/// <summary>Where the signals of one kind go: a last time, a stretch of sums, a stretch of lists of times.</summary>
internal readonly record struct KindPlan(int LastCell, int FirstSum, int EndSum, int FirstList, int EndList);
