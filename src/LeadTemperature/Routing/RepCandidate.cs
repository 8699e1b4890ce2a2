namespace LeadTemperature.Routing;

/// <summary>An eligible rep, with all that selectors choose by.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Load">How many open responses the rep holds.</param>
/// <param name="Handicap">What is added to the load under least loaded, until the first shift after a return ends; see <see cref="RepStanding"/>.</param>
/// <param name="Turn">The rep's turn number in the pool, each number once: the lowest has waited longest.</param>
/// <param name="Credit">The rep's credit in the pool before this decision, in parts of <see cref="RepSelection.Denominator"/>.</param>
public readonly record struct RepCandidate(SalesRep Rep, int Load, int Handicap, long Turn, long Credit)
{
    /// <summary>How many more responses the rep may hold.</summary>
    public int FreeCapacity => Rep.Capacity - Load;
}
