using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The rotations, slots and dead letters of a scope.</summary>
internal sealed class ScopeContent
{
    private readonly Lock _lock = new();
    private readonly Queue<LeadMessage> _dead = new();

    public RoutingState Routing
    {
        get
        {
            lock (_lock)
            {
                return field;
            }
        }

        private set;
    } = RoutingState.Empty;

    public bool TryRoute(LeadCommit commit)
    {
        lock (_lock)
        {
            RoutingState routing = Routing;
            SlotBook slots = routing.Slots;
            if (commit.ReleasedFence is { } fence)
            {
                slots = slots.Release(commit.Record.Key.Lead, fence);
            }

            if (commit.Reservation is { } reservation && slots.TryReserve(reservation, out slots) == SlotOutcome.RepIsFull)
            {
                return false;
            }

            Routing = commit.RotationChanges.Aggregate(routing.With(slots), (state, change) => state.Apply(change));
            return true;
        }
    }

    public void Bury(LeadMessage message, int most)
    {
        lock (_lock)
        {
            _dead.Enqueue(message);
            while (_dead.Count > most)
            {
                _dead.Dequeue();
            }
        }
    }

    public IReadOnlyList<LeadMessage> DeadLetters(int most)
    {
        lock (_lock)
        {
            return [.. _dead.Take(most)];
        }
    }
}
