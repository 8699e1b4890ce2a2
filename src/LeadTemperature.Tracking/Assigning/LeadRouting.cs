using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Assigning;

/// <summary>Finds a rep for a lead that needs one. The directory is asked outside of turns; the decision is kept with its slot.</summary>
internal sealed class LeadRouting(ILeadStore store, LeadTurns turns, LeadRouter router, RosterCache rosters, TimeProvider time, ResponsePolicy policy)
{
    private const int MostTries = 4;

    /// <summary>Routes where a lead is raised, or where an escalation was just repeated.</summary>
    public async ValueTask<LeadUpdate> RouteAsync(LeadUpdate update, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries && NeedsRouting(update); tries++)
        {
            LeadUpdate routed = await RouteOnceAsync(update.Key, cancellationToken).ConfigureAwait(false);
            if (routed.Kind == LeadUpdateKind.Refused && routed.Refusal is not null)
            {
                return update;
            }

            update = routed.Kind == LeadUpdateKind.Refused ? update : Joined(update, routed);
        }

        return update;
    }

    private static bool NeedsRouting(LeadUpdate update) => update.Events.Count > 0 && update.Events[^1].Kind is
        ResponseEventKind.Opened or ResponseEventKind.OfferEnded or ResponseEventKind.OwnerLost or ResponseEventKind.EscalationRepeated
        && update.Accountable is not null;

    private static LeadUpdate Joined(LeadUpdate before, LeadUpdate after) => after with
    {
        Before = before.Before,
        Kind = before.Kind,
        Events = [.. before.Events, .. after.Events],
    };

    private async ValueTask<LeadUpdate> RouteOnceAsync(LeadKey key, CancellationToken cancellationToken)
    {
        ResponseState? response = await turns.ReadAsync(key, turn => turn.Response, cancellationToken).ConfigureAwait(false);
        if (response?.Open is not { NeedsRouting: true } open)
        {
            return new LeadUpdate { Key = key, Kind = LeadUpdateKind.Refused, Refusal = new ResponseRefusal("wrong-stage", response?.Open?.Accountable, ResponseStage.Closed) };
        }

        RepRoster? roster = await rosters.GetAsync(cancellationToken).ConfigureAwait(false);
        if (roster is null)
        {
            return await turns.DecideAsync(key, ResponseCommand.Route(RouteResult.Failed(), response.Fence), null, cancellationToken).ConfigureAwait(false);
        }

        RoutingState state = await store.ReadRoutingAsync(key.Scope, cancellationToken).ConfigureAwait(false);
        RoutingDecision decision = router.Route(roster, Request(key, response, open), state);
        return await turns.DecideAsync(
            key, ResponseCommand.Route(RouteResult.Of(decision), response.Fence), turn => Keep(turn, decision), cancellationToken).ConfigureAwait(false);
    }

    private RoutingRequest Request(LeadKey key, ResponseState response, OpenResponse open) => new()
    {
        Lead = key.Lead,
        At = time.GetUtcNow(),
        Pools = router.Pools,
        Fence = response.Fence + 1,
        AcceptWithin = policy.AcceptWithin,
        RecordOwner = open.PreferredRep,
        AlreadyOffered = [.. open.AlreadyOffered],
    };

    private static void Keep(Turn turn, RoutingDecision decision)
    {
        turn.Commit.Reservation = decision.Reservation;
        turn.Commit.RotationChanges.AddRange(decision.Changes);
    }
}
