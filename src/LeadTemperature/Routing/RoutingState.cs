using System.Collections.Immutable;

namespace LeadTemperature.Routing;

/// <summary>What routing remembers: the rotation of each pool, and who holds which slots.</summary>
/// <remarks>An input of each decision; applying the decision gives the next state. Immutable.</remarks>
public sealed class RoutingState
{
    private readonly ImmutableDictionary<string, PoolRotation> _rotations;

    private RoutingState(ImmutableDictionary<string, PoolRotation> rotations, SlotBook slots)
    {
        _rotations = rotations;
        Slots = slots;
    }

    /// <summary>Nothing decided, no slot held.</summary>
    public static RoutingState Empty { get; } = new(ImmutableDictionary.Create<string, PoolRotation>(StringComparer.Ordinal), SlotBook.Empty);

    /// <summary>Who holds which slots.</summary>
    public SlotBook Slots { get; }

    /// <summary>The pools that have decided anything.</summary>
    public IEnumerable<PoolRotation> Rotations => _rotations.Values.OrderBy(r => r.Pool, StringComparer.Ordinal);

    /// <summary>The state of the given rotations and slots, such as a store has kept them.</summary>
    /// <param name="rotations">One for each pool that has decided anything; of two of one pool the last.</param>
    /// <param name="slots">The slots that are held.</param>
    /// <exception cref="ArgumentException">A rotation is null.</exception>
    public static RoutingState Of(IEnumerable<PoolRotation> rotations, SlotBook slots)
    {
        ArgumentNullException.ThrowIfNull(rotations);
        ArgumentNullException.ThrowIfNull(slots);
        PoolRotation[] all = [.. rotations];
        return Array.Exists(all, r => r is null)
            ? throw new ArgumentException("A rotation is null.", nameof(rotations))
            : new RoutingState(Empty._rotations.SetItems(all.Select(r => KeyValuePair.Create(r.Pool, r))), slots);
    }

    /// <summary>The rotation of a pool; that of a start where it has decided nothing.</summary>
    /// <exception cref="PoolRotationException">The name of the pool is not kebab-case.</exception>
    public PoolRotation RotationOf(string pool) => _rotations.GetValueOrDefault(pool) ?? PoolRotation.Start(pool);

    /// <summary>The same rotations with other slots.</summary>
    public RoutingState With(SlotBook slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return new RoutingState(_rotations, slots);
    }

    /// <summary>The state after a change of a rotation.</summary>
    public RoutingState Apply(RotationChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new RoutingState(_rotations.SetItem(change.Pool, RotationOf(change.Pool).Apply(change)), Slots);
    }

    /// <summary>Takes a decision's slot and, where that is the lead's now, applies its changes.</summary>
    /// <param name="decision">A decision, made on this state or on one before it.</param>
    /// <param name="next">The state afterwards; this one where the slot was refused or the decision was applied before.</param>
    /// <returns>What became of the slot; null where the decision chose nobody, whose changes are applied.</returns>
    public SlotOutcome? TryApply(RoutingDecision decision, out RoutingState next)
    {
        ArgumentNullException.ThrowIfNull(decision);
        next = this;
        SlotOutcome? outcome = null;
        SlotBook slots = Slots;
        if (decision.Reservation is { } reservation && (outcome = slots.TryReserve(reservation, out slots)) != SlotOutcome.Reserved)
        {
            return outcome;
        }

        next = decision.Changes.Aggregate(With(slots), (state, change) => state.Apply(change));
        return outcome;
    }
}
