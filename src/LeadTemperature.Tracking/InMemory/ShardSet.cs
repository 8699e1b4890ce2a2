namespace LeadTemperature.Tracking.InMemory;

/// <summary>All shards, and what concerns more than one of them.</summary>
internal sealed class ShardSet
{
    private const int ShardCount = 64;

    private readonly Shard[] _shards = new Shard[ShardCount];

    public ShardSet(InMemoryStoreLimits limits, ScopeTable scopes, byte[] tombstoneKey)
    {
        for (int i = 0; i < ShardCount; i++)
        {
            _shards[i] = new Shard(limits, scopes, new Tombstones(tombstoneKey));
        }
    }

    public IReadOnlyList<Shard> All => _shards;

    public Shard Of(LeadKey key) => _shards[IndexOf(key)];

    /// <summary>Does something while nobody else reads or writes any of some leads.</summary>
    public T Alone<T>(IEnumerable<LeadKey> keys, Func<T> act) => Alone([.. keys.Select(IndexOf).Distinct().Order()], 0, act);

    /// <summary>Does something while nobody else reads or writes any lead.</summary>
    public T Alone<T>(Func<T> act) => Alone([.. Enumerable.Range(0, ShardCount)], 0, act);

    /// <summary>Takes the first of something over all shards, again and again, the earliest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="first">When a shard's first one is up; never where it has none.</param>
    /// <param name="take">Takes a shard's first one; false where another did.</param>
    public List<T> Take<T>(int most, Func<Shard, long> first, Func<Shard, T?> take)
    {
        long[] firsts = new long[ShardCount];
        for (int i = 0; i < ShardCount; i++)
        {
            firsts[i] = first(_shards[i]);
        }

        List<T> taken = [];
        while (taken.Count < most)
        {
            int next = firsts.IndexOf(firsts.Min());
            if (firsts[next] == Agenda<Entry>.Never)
            {
                break;
            }

            if (take(_shards[next]) is { } one)
            {
                taken.Add(one);
            }

            firsts[next] = first(_shards[next]);
        }

        return taken;
    }

    private static int IndexOf(LeadKey key) => (int)((uint)key.GetHashCode() % ShardCount);

    private T Alone<T>(int[] indices, int from, Func<T> act)
    {
        if (from == indices.Length)
        {
            return act();
        }

        lock (_shards[indices[from]].Lock)
        {
            return Alone(indices, from + 1, act);
        }
    }
}
