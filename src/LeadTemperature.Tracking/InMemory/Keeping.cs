using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>Judges commits and keeps them, one by one or two that are kept together.</summary>
internal sealed class Keeping(ShardSet shards, ScopeTable scopes, ModelTable models, TimeProvider time)
{
    /// <summary>Judges a commit, and keeps it unless that is only a trial.</summary>
    public CommitOutcome Commit(LeadCommit commit, bool isTrial)
    {
        if (commit.IsErasure && commit.Record.Aliases.Count > 0)
        {
            return CommitOfMany(commit, isTrial);
        }

        lock (shards.Of(commit.Record.Key).Lock)
        {
            return CommitAlone(commit, isTrial);
        }
    }

    public CommitOutcome Merge(LeadCommit into, LeadCommit from, bool isTrial) =>
        shards.Alone([into.Record.Key, from.Record.Key], () => MergeAlone(into, from, isTrial));

    /// <summary>Apart, since what a lambda holds is made at the beginning of a method.</summary>
    private CommitOutcome CommitOfMany(LeadCommit commit, bool isTrial) => shards.Alone(
        commit.Record.Aliases.Select(a => commit.Record.Key with { Lead = a }).Append(commit.Record.Key),
        () => CommitAlone(commit, isTrial));

    private CommitOutcome CommitAlone(LeadCommit commit, bool isTrial)
    {
        Shard shard = shards.Of(commit.Record.Key);
        commit.CountedBefore.Clear();
        if (shard.IsErased(commit, out Entry? entry))
        {
            return CommitOutcome.Erased;
        }

        if (commit.Epoch != models.Epoch)
        {
            return CommitOutcome.ModelMoved;
        }

        if ((entry?.Kept.Version ?? 0) != commit.Record.Version)
        {
            return CommitOutcome.VersionMoved;
        }

        long now = commit.SignalIds.Count + commit.Messages.Count > 0 ? time.GetUtcNow().UtcTicks : 0;
        if (commit.SignalIds.Count > 0 && Shard.HasCounted(entry, commit, now))
        {
            return CommitOutcome.AlreadyCounted;
        }

        int more = entry is null && !commit.IsErasure ? 1 : 0;
        if (!TryRoute(commit.Record.Key.Scope, [commit], more, isTrial))
        {
            return CommitOutcome.SlotTaken;
        }

        if (isTrial)
        {
            return CommitOutcome.Committed;
        }

        if (commit.IsErasure)
        {
            Erase(commit);
        }
        else
        {
            shard.Keep(entry, commit, now);
        }

        return CommitOutcome.Committed;
    }

    private CommitOutcome MergeAlone(LeadCommit into, LeadCommit from, bool isTrial)
    {
        (Shard intoShard, Shard fromShard) = (shards.Of(into.Record.Key), shards.Of(from.Record.Key));
        into.CountedBefore.Clear();
        from.CountedBefore.Clear();
        if (intoShard.IsErased(into, out Entry? intoEntry) | fromShard.IsErased(from, out Entry? fromEntry))
        {
            return CommitOutcome.Erased;
        }

        if (into.Epoch != models.Epoch || from.Epoch != models.Epoch)
        {
            return CommitOutcome.ModelMoved;
        }

        if ((intoEntry?.Kept.Version ?? 0) != into.Record.Version || (fromEntry?.Kept.Version ?? 0) != from.Record.Version)
        {
            return CommitOutcome.VersionMoved;
        }

        long now = time.GetUtcNow().UtcTicks;
        if (Shard.HasCounted(intoEntry, into, now) | Shard.HasCounted(fromEntry, from, now))
        {
            return CommitOutcome.AlreadyCounted;
        }

        int more = (intoEntry is null ? 1 : 0) + (fromEntry is null ? 1 : 0);
        if (!TryRoute(into.Record.Key.Scope, [into, from], more, isTrial))
        {
            return CommitOutcome.SlotTaken;
        }

        if (isTrial)
        {
            return CommitOutcome.Committed;
        }

        intoEntry = intoShard.Keep(intoEntry, into, now);
        fromEntry = fromShard.Keep(fromEntry, from, now);
        if (fromEntry.SignalIds is { } moving)
        {
            (intoEntry.SignalIds ??= new SignalIds()).AddAll(moving, now);
            fromEntry.SignalIds = null;
        }

        return CommitOutcome.Committed;
    }

    private void Erase(LeadCommit commit)
    {
        string scope = commit.Record.Key.Scope;
        shards.Of(commit.Record.Key).Erase(commit.Record.Key);
        foreach (LeadId alias in commit.Record.Aliases)
        {
            LeadKey key = new(scope, alias);
            shards.Of(key).Erase(key);
        }

        commit.Record.Version++;
    }

    /// <summary>Makes room for new leads, takes and frees slots and moves rotations on; where the slot is taken, or something cannot stand, nothing of it.</summary>
    private bool TryRoute(string scope, ReadOnlySpan<LeadCommit> commits, int more, bool isTrial)
    {
        bool concernsRouting = false;
        foreach (LeadCommit commit in commits)
        {
            concernsRouting |= commit.Reservation is not null || commit.ReleasedFence is not null || commit.RotationChanges.Count > 0;
        }

        if (more == 0 && !concernsRouting)
        {
            return true;
        }

        scopes.CountLeads(more);
        bool isRouted = false;
        try
        {
            isRouted = !concernsRouting || scopes.Of(scope).TryRoute(commits, isTrial);
        }
        finally
        {
            if (!isRouted || isTrial)
            {
                scopes.CountLeads(-more);
            }
        }

        return isRouted;
    }
}
