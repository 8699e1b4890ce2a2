namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A rule that a kind feeds, with the rate of its decay: −ln 2 over the half-life in microseconds;
/// where the number of its signals is limited, the place of what is left of it, else −1.</summary>
internal readonly record struct LoopMatch(int Rule, int Limit, double Rate);
