using LeadTemperature;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Quickstart.Routing;

namespace Quickstart.Playing;

/// <summary>Routing in a play: finds a rep for a lead, and keeps the book of whose slots are taken.</summary>
public sealed class RoutingDesk
{
    private RoutingState _state = RoutingState.Empty;

    /// <summary>Finds a rep to offer an open response to, and takes slot and turn.</summary>
    public RoutingDecision Find(ResponseState response, DateTimeOffset at)
    {
        RoutingDecision decision = SampleTeam.Router.Route(SampleTeam.Roster, new RoutingRequest
        {
            Lead = response.Lead,
            At = at,
            Pools = SampleTeam.Pools,
            Fence = response.Fence + 1, // the number that the offer will have
            AlreadyOffered = [.. response.Open!.AlreadyOffered],
        }, _state);
        _state.TryApply(decision, out _state);
        return decision;
    }

    /// <summary>Frees the slot of a rep who has a lead no more, and takes one for a rep who has it without having been found for it.</summary>
    public void Follow(ResponseState response)
    {
        RepId? holder = response.Open?.SlotHolder;
        SlotBook slots = _state.Slots;
        if (holder is not { } rep)
        {
            _state = _state.With(slots.Release(response.Lead, response.Fence));
        }
        else if (slots.HolderOf(response.Lead) != rep)
        {
            slots.TryReserve(new SlotReservation(response.Lead, response.Fence, rep, SampleTeam.Roster.Find(rep)!.Capacity, MayExceed: true), out slots);
            _state = _state.With(slots);
        }
    }
}
