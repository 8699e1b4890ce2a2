namespace LeadTemperature.Tracking.InMemory;

/// <summary>Which item is up first, of those that want an instant. What is far down costs nothing, however much there is of it.</summary>
/// <remarks>
/// A heap in which an item that moved back stays where it was until it comes to the top, and one that moved forward stands twice until its
/// old place comes to the top. It is made anew where most of it is stale. An item remembers its place: ticks, or <see cref="Never"/>.
/// </remarks>
internal sealed class Agenda<T>(Func<T, long> wanted, Func<T, long> queued, Action<T, long> queue)
    where T : class
{
    /// <summary>The instant of what is never up.</summary>
    public const long Never = long.MaxValue;

    private const int Slack = 64;

    private PriorityQueue<T, long> _heap = new();
    private int _live;

    /// <summary>The first instant; <see cref="Never"/> where there is none.</summary>
    public long First => TryPeek(out _, out long at) ? at : Never;

    /// <summary>How many places there are, stale ones included.</summary>
    public int Places => _heap.Count;

    /// <summary>An item may want another instant than before.</summary>
    public void Moved(T item)
    {
        long at = wanted(item);
        long before = queued(item);
        if (at >= before)
        {
            return;
        }

        _live += before == Never ? 1 : 0;
        queue(item, at);
        _heap.Enqueue(item, at);
        if (_heap.Count > Slack + (2 * _live))
        {
            Rebuild();
        }
    }

    /// <summary>The first item, and its instant.</summary>
    public bool TryPeek(out T item, out long at)
    {
        while (_heap.TryPeek(out item!, out at))
        {
            if (queued(item) != at)
            {
                _heap.Dequeue();
                continue;
            }

            if (wanted(item) == at)
            {
                return true;
            }

            _heap.Dequeue();
            _live--;
            queue(item, Never);
            Moved(item);
        }

        return false;
    }

    private void Rebuild()
    {
        List<(T Item, long At)> live = new(_live);
        foreach ((T item, long at) in _heap.UnorderedItems)
        {
            if (queued(item) == at)
            {
                live.Add((item, at));
                queue(item, Never);
            }
        }

        foreach ((T item, long at) in live)
        {
            queue(item, at);
        }

        _live = live.Count;
        _heap = new PriorityQueue<T, long>(live);
    }
}
