using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>Some of the leads, under one lock.</summary>
internal sealed partial class Shard(InMemoryStoreLimits limits, ScopeTable scopes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<LeadKey, Entry> _leads = [];
    private readonly Agenda _due = new();
    private readonly Agenda _mail = new();
    private long _leases;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _leads.Count;
            }
        }
    }

    public bool Read(LeadKey key, LeadRecord into)
    {
        lock (_lock)
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

    public CommitOutcome Commit(LeadCommit commit, DateTimeOffset at)
    {
        LeadRecord record = commit.Record;
        lock (_lock)
        {
            bool isKnown = _leads.TryGetValue(record.Key, out Entry? entry);
            if ((entry?.Kept.Version ?? 0) != record.Version)
            {
                return CommitOutcome.VersionMoved;
            }

            if (entry is not null && commit.SignalIds.Any(id => entry.HasCounted(id.Id)))
            {
                return CommitOutcome.AlreadyCounted;
            }

            if (!isKnown && !scopes.TryCountLead(limits.MostLeads))
            {
                throw new StoreFullException(limits.MostLeads);
            }

            if (!scopes.TryRoute(commit))
            {
                return CommitOutcome.SlotTaken;
            }

            record.Version++;
            if (entry is null)
            {
                _leads[record.Key] = entry = new Entry(record);
            }
            else
            {
                record.CopyTo(entry.Kept);
            }

            if (commit.IsErasure)
            {
                entry.Forget();
                _mail.Set(record.Key, null);
            }
            else
            {
                Keep(entry, commit, at);
            }

            _due.Set(record.Key, entry.Kept.NextDue);
            return CommitOutcome.Committed;
        }
    }

    public IReadOnlyList<ResponseEvent> Events(LeadKey key)
    {
        lock (_lock)
        {
            return _leads.TryGetValue(key, out Entry? entry) && entry.Events is { } events ? [.. events] : [];
        }
    }

    /// <summary>When the first lead that is not leased is due; one that is leased counts when its lease ends.</summary>
    public DateTimeOffset? FirstDue()
    {
        lock (_lock)
        {
            return _due.First;
        }
    }

    /// <summary>Takes the lead that is due first.</summary>
    public LeadKey? TakeDue(DateTimeOffset now, DateTimeOffset until)
    {
        lock (_lock)
        {
            if (_due.First is not { } first || first > now)
            {
                return null;
            }

            LeadKey key = _due.FirstKey;
            _due.Set(key, until > now ? until : now.AddMicroseconds(1));
            return key;
        }
    }

    private void Keep(Entry entry, LeadCommit commit, DateTimeOffset at)
    {
        entry.Count(commit.SignalIds, at, limits.IdRetention);
        (entry.Events ??= commit.Events.Count > 0 ? [] : null)?.AddRange(commit.Events);
        foreach (LeadMessage message in commit.Messages)
        {
            entry.Messages ??= new Queue<LeadMessage>();
            entry.Messages.Enqueue(message);
            if (entry.Messages.Count == 1)
            {
                _mail.Set(entry.Kept.Key, at);
            }
        }
    }
}
