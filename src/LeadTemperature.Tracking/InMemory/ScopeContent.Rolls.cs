using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>Which leads a scope has, which of them may be hot, and since when some wait.</summary>
internal sealed partial class ScopeContent
{
    public void Add(Entry entry)
    {
        lock (_lock)
        {
            _leads.Add(entry);
            if (_leads.Count == 1)
            {
                table.Show(Name);
            }
        }
    }

    public void Remove(Entry entry)
    {
        lock (_lock)
        {
            _leads.Remove(entry);
            if (_leads.Count == 0)
            {
                table.Hide(Name);
            }
        }
    }

    public List<(long Number, Entry Entry)> After(long number, int most, out long? last)
    {
        lock (_lock)
        {
            return _leads.After(number, most, out last);
        }
    }

    /// <summary>Puts a lead among those that may be hot, or takes it out.</summary>
    public void Turn(Entry entry, bool mayBeHot)
    {
        lock (_lock)
        {
            if (mayBeHot)
            {
                entry.HotPlace = _hot.Count;
                _hot.Add(entry);
                return;
            }

            Entry last = _hot[^1];
            _hot[entry.HotPlace] = last;
            last.HotPlace = entry.HotPlace;
            _hot.RemoveAt(_hot.Count - 1);
        }
    }

    public Entry[] MayBeHot()
    {
        lock (_lock)
        {
            return [.. _hot];
        }
    }

    /// <summary>A lead waits no longer, or since another time than before.</summary>
    public void Wait(DateTimeOffset? before, DateTimeOffset? since)
    {
        lock (_lock)
        {
            if (before is { } old)
            {
                _waiting.Remove(old);
            }

            if (since is { } time)
            {
                _waiting.Add(time);
            }
        }
    }

    public WaitingScope? Waiting()
    {
        lock (_lock)
        {
            return _waiting.Count == 0 ? null : new WaitingScope(Name, _waiting.Count, _waiting.Oldest, _waiting.Newest, _toldAt);
        }
    }

    public void MarkTold(DateTimeOffset at)
    {
        lock (_lock)
        {
            _toldAt = at;
        }
    }
}
