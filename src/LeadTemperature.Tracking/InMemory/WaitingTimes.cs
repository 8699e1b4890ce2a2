namespace LeadTemperature.Tracking.InMemory;

/// <summary>Since when the leads of a scope wait: how many, the first, the last.</summary>
internal sealed class WaitingTimes
{
    private readonly Dictionary<DateTimeOffset, int> _counts = [];
    private readonly SortedSet<DateTimeOffset> _times = [];

    public int Count { get; private set; }

    public DateTimeOffset Oldest => _times.Min;

    public DateTimeOffset Newest => _times.Max;

    public void Add(DateTimeOffset since)
    {
        _times.Add(since);
        _counts[since] = _counts.GetValueOrDefault(since) + 1;
        Count++;
    }

    public void Remove(DateTimeOffset since)
    {
        if (--_counts[since] == 0)
        {
            _counts.Remove(since);
            _times.Remove(since);
        }

        Count--;
    }
}
