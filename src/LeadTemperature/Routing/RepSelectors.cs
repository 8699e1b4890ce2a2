using LeadTemperature.Routing.Choosing;

namespace LeadTemperature.Routing;

/// <summary>The built-in ways to choose one of the eligible reps of a pool.</summary>
/// <remarks>What they remember is the pool's <see cref="PoolRotation"/>, which says how fair they are. Immutable; one instance serves all pools.</remarks>
public static class RepSelectors
{
    /// <summary>
    /// <c>longest-waiting</c>: the rep whose last turn is longest ago, by number and not by the clock. An offer uses the turn, whatever becomes of it; whoever enters, enters
    /// last. Two reps eligible for the same leads throughout never differ by more than 1.
    /// </summary>
    public static IRepSelector LongestWaiting { get; } = new LongestWaitingSelector();

    /// <summary>
    /// <c>weighted</c>: each eligible rep gains weight ÷ Σ eligible weights, the highest credit wins and pays the lead; the first by id among equals. Weights 5 : 1 : 1 give a a b a c a a.
    /// </summary>
    public static IRepSelector Weighted { get; } = new WeightedSelector();

    /// <summary>
    /// <c>least-loaded</c>: the rep who holds the fewest open responses; among equals who has waited longest. Who enters with less than the least in the
    /// pool carries the difference as a handicap until the first shift ends.
    /// </summary>
    public static IRepSelector LeastLoaded { get; } = new LeastLoadedSelector();

    /// <summary><c>most-free-capacity</c>: the rep with the largest capacity less load; among equals who has waited longest.</summary>
    public static IRepSelector MostFreeCapacity { get; } = new MostFreeCapacitySelector();
}
