using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>What the leads of a scope share: rotations and slots, dead letters, and the rolls by which they are found.</summary>
/// <remarks>One lock, taken after those of shards, and not at all for a commit that changes nothing of this.</remarks>
internal sealed partial class ScopeContent(string name, ScopeTable table)
{
    private readonly Lock _lock = new();
    private readonly LeadRoll _leads = new();
    private readonly List<Entry> _hot = [];
    private readonly WaitingTimes _waiting = new();
    private readonly DeadLetterBox _dead = new();
    private DateTimeOffset? _toldAt;

    public string Name { get; } = name;

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

    public int DeadLetterCount
    {
        get
        {
            lock (_lock)
            {
                return _dead.Count;
            }
        }
    }

    /// <summary>Takes and frees the slots of commits, and moves the rotations on: of all or of none.</summary>
    /// <returns>False where a slot is taken.</returns>
    public bool TryRoute(ReadOnlySpan<LeadCommit> commits, bool isTrial)
    {
        lock (_lock)
        {
            RoutingState routing = Routing;
            foreach (LeadCommit commit in commits)
            {
                SlotBook slots = routing.Slots;
                if (commit.ReleasedFence is { } fence)
                {
                    slots = slots.Release(commit.Record.Key.Lead, fence);
                }

                if (commit.Reservation is { } reservation && slots.TryReserve(reservation, out slots) == SlotOutcome.RepIsFull)
                {
                    return false;
                }

                routing = commit.RotationChanges.Aggregate(routing.With(slots), (state, change) => state.Apply(change));
            }

            Routing = isTrial ? Routing : routing;
            return true;
        }
    }

    /// <summary>Frees the slot of a lead that is erased, and deletes its dead letters.</summary>
    public void Forget(LeadId lead)
    {
        lock (_lock)
        {
            Routing = Routing.With(Routing.Slots.Forget(lead));
            _dead.Forget(lead);
        }
    }

    public void Bury(LeadMessage message, int most)
    {
        lock (_lock)
        {
            _dead.Add(message, most);
        }
    }

    public LeadMessage? DeadLetter(string id)
    {
        lock (_lock)
        {
            return _dead.TryGet(id, out LeadMessage? message) ? message : null;
        }
    }

    public bool TryRevive(string id)
    {
        lock (_lock)
        {
            return _dead.TryTake(id, out _);
        }
    }

    public IReadOnlyList<LeadMessage> DeadLetters(int most)
    {
        lock (_lock)
        {
            return _dead.First(most);
        }
    }
}
