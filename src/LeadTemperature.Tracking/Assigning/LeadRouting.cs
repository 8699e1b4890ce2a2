using System.Diagnostics;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Assigning;

/// <summary>Finds a rep for a lead that needs one. The directories are asked outside of turns; the decision is kept with its slot.</summary>
internal sealed class LeadRouting(
    ILeadStore store, LeadTurns turns, LeadRouter router, RosterCache rosters, LeadProfiles profiles, TimeProvider time, ResponsePolicy policy, ILogger log)
{
    /// <summary>How often a rep is looked for again at once, where another lead took the last slot.</summary>
    private const int MostTries = 4;

    /// <summary>Looks for a rep right after a decision that is kept. What fails is no failure of the decision: the worker looks for a rep within a moment.</summary>
    /// <returns>What was handed in, with what came of it.</returns>
    public async ValueTask<LeadUpdate> RouteAtOnceAsync(LeadUpdate update, CancellationToken cancellationToken)
    {
        if (!update.NeedsRouting || !turns.Desk.RoutesInline)
        {
            return update;
        }

        try
        {
            return await RouteAsync(update, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LeadFailed(update.Key, failure);
            return update;
        }
    }

    /// <summary>Looks for a rep where the lead needs one now.</summary>
    /// <returns>What was handed in, with what came of it.</returns>
    public async ValueTask<LeadUpdate> RouteAsync(LeadUpdate update, CancellationToken cancellationToken)
    {
        LeadUpdate result = update;
        for (int tries = 0; tries < MostTries && result.NeedsRouting; tries++)
        {
            bool isRepeated = result.Events.Count > 0 && result.Events[^1].Kind == ResponseEventKind.EscalationRepeated;
            if (await RouteOnceAsync(update.Key, isRepeated, cancellationToken).ConfigureAwait(false) is not { } routed)
            {
                return result with { NeedsRouting = false };
            }

            result = routed.Kind == LeadUpdateKind.Refused ? result : Joined(result, routed);
        }

        return result;
    }

    private static LeadUpdate Joined(LeadUpdate before, LeadUpdate after) => after with
    {
        Before = before.Before,
        Kind = before.Kind,
        SignalRefusal = before.SignalRefusal,
        Refusal = before.Refusal,
        Events = [.. before.Events, .. after.Events],
    };

    /// <summary>Asks the router once; null where the lead needs no rep any more, or duty has it and there is still nobody.</summary>
    /// <remarks>While duty has a lead, those who were asked are asked again at repetitions only; in between it may go to whoever has come or has a slot since.</remarks>
    private async ValueTask<LeadUpdate?> RouteOnceAsync(LeadKey key, bool isRepeated, CancellationToken cancellationToken)
    {
        if (await turns.ReadAsync(key, Asking.Of, cancellationToken).ConfigureAwait(false) is not { Open: { NeedsRouting: true } open } asking)
        {
            return null;
        }

        long startedAt = turns.Desk.Telemetry.Start();
        using Activity? activity = turns.Desk.Telemetry.Routing();
        bool saysNobody = open.Stage == ResponseStage.Raised || isRepeated;
        RepRoster? roster = await rosters.GetAsync(asking.Key.Scope, cancellationToken).ConfigureAwait(false);
        if (roster is null)
        {
            turns.Desk.Telemetry.Routed("failed", startedAt);
            return saysNobody ? await DecideAsync(asking, RouteResult.Failed(), null, cancellationToken).ConfigureAwait(false) : null;
        }

        RepId[] asked = [.. saysNobody ? open.AlreadyOffered : open.PastOffers.Select(o => o.Rep).Distinct()];
        LeadProfile profile = await profiles.GetAsync(asking.Key, cancellationToken).ConfigureAwait(false);
        RoutingState state = await store.ReadRoutingAsync(asking.Key.Scope, cancellationToken).ConfigureAwait(false);
        RoutingDecision decision = Route(roster, Request(asking, open, asked, profile), Request(asking, open, asked, new LeadProfile()), state);
        RouteResult result = RouteResult.Of(decision);
        turns.Desk.Telemetry.Routed(result.Rep is null ? "nobody" : result.Way, startedAt);
        return result.Rep is not null || saysNobody ? await DecideAsync(asking, result, decision, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>What the application says of a lead and the router refuses counts as nothing said.</summary>
    private RoutingDecision Route(RepRoster roster, RoutingRequest request, RoutingRequest bare, RoutingState state)
    {
        try
        {
            return router.Route(roster, request, state);
        }
        catch (RoutingRequestException)
        {
            turns.Desk.Telemetry.PluginFailed("lead-directory", "threw");
            return router.Route(roster, bare, state);
        }
    }

    private ValueTask<LeadUpdate> DecideAsync(Asking asking, RouteResult result, RoutingDecision? decision, CancellationToken cancellationToken) =>
        turns.TakeAsync(
            asking.Key,
            (Command: ResponseCommand.Route(result, asking.Fence), Decision: decision),
            static (turn, told) =>
            {
                turn.LookIfDue();
                ResponseRefusal? refusal = turn.Decide(told.Command);
                if (refusal is null && told.Decision is { } found)
                {
                    turn.Commit.Reservation = found.Reservation;
                    turn.Commit.RotationChanges.AddRange(found.Changes);
                }

                return new TurnStep(refusal is null ? LeadUpdateKind.Recorded : LeadUpdateKind.Refused, null, refusal);
            },
            cancellationToken);

    private RoutingRequest Request(Asking asking, OpenResponse open, RepId[] asked, LeadProfile profile) => new()
    {
        Lead = asking.Key.Lead,
        At = time.GetUtcNow(),
        Pools = profile.Pools.Count > 0 ? profile.Pools : router.Pools,
        Fence = asking.Fence + 1,
        AcceptWithin = policy.AcceptWithin,
        RecordOwner = open.PreferredRep ?? profile.RecordOwner,
        AccountOwner = profile.AccountOwner,
        Topics = asking.Topics,
        Territory = profile.Territory,
        RequiredSkills = profile.RequiredSkills,
        AlreadyOffered = asked,
    };

    /// <summary>A lead for which a rep is looked for.</summary>
    private sealed record Asking(LeadKey Key, OpenResponse? Open, long Fence, IReadOnlyList<string> Topics)
    {
        public static Asking Of(Turn turn) => new(turn.Record.Key, turn.Response.Open, turn.Response.Fence, turn.TopicNames());
    }
}
