namespace LeadTemperature.Tracking.InMemory;

/// <summary>Which lead is up first: one instant for each lead. Finding the first costs the same however many there are.</summary>
/// <remarks>A heap in which what has moved stays until it comes to the top; it is made anew when most of it is stale.</remarks>
internal sealed class Agenda
{
    private readonly Dictionary<LeadKey, DateTimeOffset> _times = [];
    private PriorityQueue<LeadKey, DateTimeOffset> _heap = new();

    /// <summary>The earliest instant; null where there is nothing.</summary>
    public DateTimeOffset? First
    {
        get
        {
            while (_heap.TryPeek(out LeadKey key, out DateTimeOffset at))
            {
                if (_times.TryGetValue(key, out DateTimeOffset current) && current == at)
                {
                    return at;
                }

                _heap.Dequeue();
            }

            return null;
        }
    }

    /// <summary>The lead of <see cref="First"/>.</summary>
    public LeadKey FirstKey => First is not null ? _heap.Peek() : throw new InvalidOperationException("There is nothing on the agenda.");

    /// <summary>Puts a lead down for an instant, in place of the one before; null takes it off.</summary>
    public void Set(LeadKey key, DateTimeOffset? at)
    {
        if (at is not { } time)
        {
            _times.Remove(key);
            return;
        }

        if (_times.TryGetValue(key, out DateTimeOffset before) && before == time)
        {
            return;
        }

        _times[key] = time;
        _heap.Enqueue(key, time);
        if (_heap.Count > 64 && _heap.Count > 2 * _times.Count)
        {
            _heap = new PriorityQueue<LeadKey, DateTimeOffset>(_times.Select(pair => (pair.Key, pair.Value)));
        }
    }
}
