using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>Judging and keeping. All of it under the lock, which the caller holds.</summary>
internal sealed partial class Shard
{
    public bool IsErased(LeadCommit commit, out Entry? entry) =>
        !_leads.TryGetValue(commit.Record.Key, out entry) && tombstones.Has(commit.Record.Key);

    /// <summary>Whether ids were counted before; names them.</summary>
    public static bool HasCounted(Entry? entry, LeadCommit commit, long now)
    {
        if (entry?.SignalIds is { } known)
        {
            foreach (CountedSignal signal in commit.SignalIds)
            {
                if (known.Knows(signal.Id, now))
                {
                    commit.CountedBefore.Add(signal.Id);
                }
            }
        }

        return commit.CountedBefore.Count > 0;
    }

    /// <summary>Keeps what was judged; it cannot be refused any more.</summary>
    public Entry Keep(Entry? entry, LeadCommit commit, long now)
    {
        LeadRecord record = commit.Record;
        record.Version++;
        if (entry is null)
        {
            entry = new Entry(this, scopes.Of(record.Key.Scope), record);
            KeepRecord(entry, record);
            _leads.Add(entry.Kept.Key, entry);
            entry.Scope.Add(entry);
        }
        else
        {
            KeepRecord(entry, record);
        }

        if (commit.Events.Count > 0)
        {
            (entry.Events ??= []).AddRange(commit.Events);
        }

        foreach (LeadMessage message in commit.Messages)
        {
            Post(entry, message, now);
        }

        foreach (CountedSignal signal in commit.SignalIds)
        {
            (entry.SignalIds ??= new SignalIds()).Add(signal, now);
        }

        return entry;
    }

    /// <summary>Deletes all of a lead, and remembers that it was.</summary>
    public void Erase(LeadKey key)
    {
        if (_leads.Remove(key, out Entry? entry))
        {
            Unwait(entry);
            entry.Scope.Remove(entry);
            TurnHot(entry, false);
            entry.Wipe();
            scopes.CountLeads(-1);
        }

        scopes.Find(key.Scope)?.Forget(key.Lead);
        tombstones.Add(key);
    }

    private void KeepRecord(Entry entry, LeadRecord record)
    {
        bool movesInWait = (entry.Kept.Wait is not null || record.Wait is not null)
            && (entry.Kept.Score != record.Score || entry.Kept.Wait?.Since != record.Wait?.Since);
        if (movesInWait)
        {
            Unwait(entry);
        }

        entry.Keep(record);
        if (movesInWait && record.Wait is { } wait)
        {
            _waiting.Add(entry);
            entry.Scope.Wait(null, wait.Since);
        }

        TurnHot(entry, entry.MayBeHot);
        _due.Moved(entry);
    }

    private void Unwait(Entry entry)
    {
        if (entry.Kept.Wait is { } before)
        {
            _waiting.Remove(entry);
            entry.Scope.Wait(before.Since, null);
        }
    }

    private static void TurnHot(Entry entry, bool mayBeHot)
    {
        if (mayBeHot != entry.IsListedHot)
        {
            entry.IsListedHot = mayBeHot;
            entry.Scope.Turn(entry, mayBeHot);
        }
    }
}
