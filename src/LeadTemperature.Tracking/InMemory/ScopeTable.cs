using System.Collections.Concurrent;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>What leads of a scope share.</summary>
internal sealed class ScopeTable
{
    private readonly ConcurrentDictionary<string, ScopeContent> _scopes = new(StringComparer.Ordinal);
    private int _leads;

    public ScopeContent Of(string scope) => _scopes.GetOrAdd(scope, _ => new ScopeContent());

    /// <summary>Counts one more lead of the store, where it may keep one more.</summary>
    public bool TryCountLead(int most)
    {
        if (Interlocked.Increment(ref _leads) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref _leads);
        return false;
    }

    /// <summary>Takes and frees the slots of a commit, and moves the rotations on; false where the slot is taken.</summary>
    public bool TryRoute(LeadCommit commit) =>
        (commit.Reservation is null && commit.ReleasedFence is null && commit.RotationChanges.Count == 0)
        || Of(commit.Record.Key.Scope).TryRoute(commit);
}
