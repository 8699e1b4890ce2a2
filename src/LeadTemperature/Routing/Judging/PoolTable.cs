namespace LeadTemperature.Routing.Judging;

/// <summary>The pools of a router, each with its selector.</summary>
internal sealed class PoolTable(IEnumerable<KeyValuePair<string, NamedSelector>> pools)
{
    private readonly OrderedDictionary<string, NamedSelector> _selectors = new(pools, StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _selectors.Keys;

    public NamedSelector this[string pool] => _selectors[pool];

    public bool Contains(string pool) => _selectors.ContainsKey(pool);
}
