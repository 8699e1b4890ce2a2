namespace LeadTemperature.Tracking.InMemory;

/// <summary>Which leads something is due for.</summary>
internal sealed partial class Shard
{
    private readonly Agenda<Entry> _due = new(e => e.DueAt, e => e.DueQueued, (e, at) => e.DueQueued = at);
    private readonly Agenda<Entry> _leased = new(e => e.LeaseUntil, e => e.LeaseQueued, (e, at) => e.LeaseQueued = at);

    /// <summary>When the first lead is due that nobody has taken; never where none is.</summary>
    /// <param name="at">The store's clock.</param>
    public long FirstDue(long at)
    {
        lock (Lock)
        {
            return FirstOfDue(at);
        }
    }

    /// <summary>Takes the lead that is due first, where it is due.</summary>
    public bool TryTakeDue(long now, long at, long until, out LeadKey key)
    {
        lock (Lock)
        {
            if (FirstOfDue(at) > now || !_due.TryPeek(out Entry entry, out _))
            {
                key = default;
                return false;
            }

            entry.LeaseUntil = until;
            _leased.Moved(entry);
            key = entry.Kept.Key;
            return true;
        }
    }

    private long FirstOfDue(long at)
    {
        while (_leased.TryPeek(out Entry entry, out long until) && until <= at)
        {
            entry.LeaseUntil = Agenda<Entry>.Never;
            _due.Moved(entry);
        }

        return _due.First;
    }
}
