using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>Some of the leads, under one lock.</summary>
internal sealed partial class Shard(InMemoryStoreLimits limits, ScopeTable scopes, Tombstones tombstones)
{
    private readonly Dictionary<LeadKey, Entry> _leads = [];
    private readonly SortedSet<Entry> _waiting = new(WaitingOrder.Instance);

    /// <summary>The lock: taken before that of a scope, and of two shards that of the first one first.</summary>
    public Lock Lock { get; } = new();

    public int Count
    {
        get
        {
            lock (Lock)
            {
                return _leads.Count;
            }
        }
    }

    public int WaitingCount
    {
        get
        {
            lock (Lock)
            {
                return _waiting.Count;
            }
        }
    }

    public int ErasedCount
    {
        get
        {
            lock (Lock)
            {
                return tombstones.Count;
            }
        }
    }

    public bool Read(LeadKey key, LeadRecord into)
    {
        lock (Lock)
        {
            if (_leads.TryGetValue(key, out Entry? entry))
            {
                entry.Kept.CopyTo(into);
                return true;
            }
        }

        into.Clear(key);
        return false;
    }

    /// <summary>A copy of an entry's record, where the entry is still there and its record fits.</summary>
    public LeadRecord? Copy(Entry entry, ScoringModel model, Func<LeadRecord, bool> fits)
    {
        lock (Lock)
        {
            if (entry.IsGone || !fits(entry.Kept))
            {
                return null;
            }

            LeadRecord copy = new(model);
            entry.Kept.CopyTo(copy);
            return copy;
        }
    }

    /// <summary>Reads something of an entry's record, where the entry is still there.</summary>
    public T? Look<T>(Entry entry, Func<LeadRecord, T?> look)
        where T : struct
    {
        lock (Lock)
        {
            return entry.IsGone ? null : look(entry.Kept);
        }
    }

    public IReadOnlyList<ResponseEvent> Events(LeadKey key)
    {
        lock (Lock)
        {
            return _leads.TryGetValue(key, out Entry? entry) && entry.Events is { } events ? [.. events] : [];
        }
    }

    /// <summary>The first leads that wait for their turn.</summary>
    public void CopyWaiting(int most, List<(double Score, DateTimeOffset Since, LeadKey Key)> into)
    {
        lock (Lock)
        {
            foreach (Entry entry in _waiting.Take(most))
            {
                into.Add((entry.Kept.Score, entry.Kept.Wait!.Since, entry.Kept.Key));
            }
        }
    }
}
