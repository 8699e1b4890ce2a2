namespace LeadTemperature.Routing.Judging;

/// <summary>The pools of a router, each with its selector.</summary>
internal sealed class PoolTable(IEnumerable<KeyValuePair<string, IRepSelector>> pools)
{
    private readonly OrderedDictionary<string, IRepSelector> _selectors = new(pools, StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _selectors.Keys;

    public IRepSelector this[string pool] => _selectors[pool];

    public bool Contains(string pool) => _selectors.ContainsKey(pool);
}
