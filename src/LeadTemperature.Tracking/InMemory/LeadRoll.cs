namespace LeadTemperature.Tracking.InMemory;

/// <summary>The leads of a scope in the order in which they came: a page goes on after a number, so none is missed or comes twice.</summary>
internal sealed class LeadRoll
{
    private const int Slack = 32;

    /// <summary>By rising numbers; null where a lead was erased.</summary>
    private readonly List<(long Number, Entry? Entry)> _leads = [];
    private long _numbers;
    private int _gone;

    public int Count => _leads.Count - _gone;

    public void Add(Entry entry)
    {
        entry.Number = ++_numbers;
        _leads.Add((entry.Number, entry));
    }

    public void Remove(Entry entry)
    {
        int place = PlaceAfter(entry.Number) - 1;
        _leads[place] = (entry.Number, null);
        _gone++;
        if (_gone > Slack && _gone * 2 > _leads.Count)
        {
            _leads.RemoveAll(l => l.Entry is null);
            _gone = 0;
        }
    }

    /// <summary>Some leads after a number.</summary>
    /// <param name="number">That of the last one before.</param>
    /// <param name="most">How many places are looked at, at most.</param>
    /// <param name="last">The number of the last place that was looked at; null where it was the last one of all.</param>
    public List<(long Number, Entry Entry)> After(long number, int most, out long? last)
    {
        int from = PlaceAfter(number);
        int to = Math.Min(_leads.Count, from + most);
        last = to < _leads.Count ? _leads[to - 1].Number : null;
        List<(long Number, Entry Entry)> page = new(to - from);
        for (int i = from; i < to; i++)
        {
            if (_leads[i] is (long at, { } entry))
            {
                page.Add((at, entry));
            }
        }

        return page;
    }

    /// <summary>The first place of a number above the given one.</summary>
    private int PlaceAfter(long number)
    {
        int low = 0;
        int high = _leads.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_leads[middle].Number <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
