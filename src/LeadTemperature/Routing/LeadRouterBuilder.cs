using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing;

/// <summary>Says what a router is; the only mutable thing about it.</summary>
/// <remarks>Nothing is judged while it is told: all faults come at once when the router is made. Not thread-safe.</remarks>
public sealed class LeadRouterBuilder
{
    internal LeadRouterBuilder()
    {
    }

    internal List<KeyValuePair<string, NamedSelector>> Pools { get; } = [];

    internal List<NamedFilter> Filters { get; } = [];

    /// <summary>Adds a pool: reps who take turns. A request says in which pools to look, and in which order.</summary>
    /// <param name="name">A kebab-case name, each once; it may become a metric tag.</param>
    /// <param name="selector">How one of the eligible is chosen: one of <see cref="RepSelectors"/> or your own. Longest waiting unless said.</param>
    public LeadRouterBuilder Pool(string name, IRepSelector? selector = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        selector ??= RepSelectors.LongestWaiting;
        Pools.Add(KeyValuePair.Create(name, new NamedSelector(selector.Name ?? "", selector)));
        return this;
    }

    /// <summary>Adds a reason of your own why a rep may not take a lead. Filters are asked in the order in which they are added, after the built-in reasons.</summary>
    /// <param name="filter">The filter; its name stands once.</param>
    public LeadRouterBuilder Filter(IRepFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Filters.Add(new NamedFilter(filter.Name ?? "", filter));
        return this;
    }
}
