using System.Collections.Concurrent;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The scopes of the store, and how many leads it has in all.</summary>
internal sealed class ScopeTable(int mostLeads)
{
    private readonly ConcurrentDictionary<string, ScopeContent> _scopes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private int _leads;

    public IEnumerable<ScopeContent> All => _scopes.Values;

    public ScopeContent Of(string scope) => _scopes.TryGetValue(scope, out ScopeContent? content) ? content : _scopes.GetOrAdd(scope, new ScopeContent(scope, this));

    /// <summary>A scope, where anything was ever kept of it.</summary>
    public ScopeContent? Find(string scope) => _scopes.GetValueOrDefault(scope);

    /// <summary>Counts more leads.</summary>
    /// <exception cref="StoreFullException">They would be more than the store may keep; none is counted.</exception>
    public void CountLeads(int more)
    {
        if (more != 0 && Interlocked.Add(ref _leads, more) > mostLeads && more > 0)
        {
            Interlocked.Add(ref _leads, -more);
            throw new StoreFullException(mostLeads);
        }
    }

    /// <summary>A scope has a first lead.</summary>
    public void Show(string name)
    {
        lock (_lock)
        {
            _names.Add(name);
        }
    }

    /// <summary>A scope has no lead any more.</summary>
    public void Hide(string name)
    {
        lock (_lock)
        {
            _names.Remove(name);
        }
    }

    /// <summary>The names of scopes that have leads.</summary>
    public IReadOnlyList<string> NamesAfter(string? after, int most)
    {
        lock (_lock)
        {
            if (after is null)
            {
                return [.. _names.Take(most)];
            }

            return string.CompareOrdinal(after, _names.Max) >= 0 ? [] : [.. _names.GetViewBetween(after, _names.Max).Where(n => n != after).Take(most)];
        }
    }
}
