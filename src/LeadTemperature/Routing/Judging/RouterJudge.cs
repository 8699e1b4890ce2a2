using LeadTemperature.Building;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges pools and filters as a whole: every fault, in the order in which they were told.</summary>
internal static class RouterJudge
{
    public static IReadOnlyList<Fault> Judge(IReadOnlyList<KeyValuePair<string, NamedSelector>> pools, IReadOnlyList<NamedFilter> filters)
    {
        FaultList faults = new();
        if (pools.Count == 0)
        {
            faults.Add("Pools", "missing", "nothing", "is said of who takes turns", "at least one pool");
        }

        faults.Unique("Pools", pools.Select(p => p.Key));
        foreach ((string pool, NamedSelector selector) in pools)
        {
            faults.Name($"Pools.{pool}", pool);
            faults.Name($"Pools.{pool}.Selector", selector.Name);
        }

        faults.Unique("Filters", filters.Select(f => f.Name));
        foreach (NamedFilter filter in filters)
        {
            faults.Name($"Filters.{filter.Name}", filter.Name);
        }

        return faults.Faults;
    }
}
