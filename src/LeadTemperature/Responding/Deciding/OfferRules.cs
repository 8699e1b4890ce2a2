using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>What routers find, and what reps say to their offers.</summary>
internal static class OfferRules
{
    public static ResponseRefusal? Route(Deliberation matter, ResponseCommand command)
    {
        OpenResponse open = matter.Open!;
        RouteResult found = command.Routed!;
        if (open.Pause is not null)
        {
            return matter.Refuse("paused");
        }

        if (open.Stage is not (ResponseStage.Raised or ResponseStage.Escalated))
        {
            return matter.Refuse("wrong-stage");
        }

        if (found.IsFailed)
        {
            matter.Tell(matter.Event(Kind.RoutingFailed));
        }
        else if (found.Rep is { } rep && !open.AlreadyOffered.Contains(rep))
        {
            Offer(matter, matter.Event(Kind.Offered) with { Rep = rep, Pool = found.Pool, Way = found.Way, Refused = found.Refused });
        }
        else if (open.Stage == ResponseStage.Raised)
        {
            DutyRules.NobodyFound(matter, Ways.NobodyEligible, found.Refused);
        }
        else
        {
            matter.Tell(matter.Event(Kind.Unrouted) with { Way = Ways.NobodyEligible, Refused = found.Refused });
        }

        return null;
    }

    /// <summary>The offer that runs, or one that expired while nobody has accepted since.</summary>
    public static ResponseRefusal? Accept(Deliberation matter, ResponseCommand command)
    {
        OpenResponse open = matter.Open!;
        RepId rep = command.Rep!.Value;
        if (open.Owner == rep && command.Fence <= open.Accountable.Fence)
        {
            return null;
        }

        bool isRunning = open.IsOffered(rep, command.Fence);
        bool isLate = open.PastOffers.Any(o => o.Rep == rep && o.Fence == command.Fence && o.MayAcceptLate) && !isRunning;
        if (!isRunning && !isLate)
        {
            return matter.Refuse(IsStale(open, command) ? "stale-fence" : "not-yours");
        }

        PauseRules.GoOn(matter);
        if (isLate)
        {
            DutyRules.ClearTheWay(matter, Ways.Withdrawn);
        }

        bool changesHands = matter.Open!.IsWithDuty;
        matter.Tell(
            matter.Event(Kind.Accepted) with { Rep = rep, Fence = changesHands ? matter.NextFence : null, IsLate = isLate ? true : null },
            OwnerRules.DueWhenTaken(matter));
        return null;
    }

    public static ResponseRefusal? Decline(Deliberation matter, ResponseCommand command)
    {
        OpenResponse open = matter.Open!;
        if (!open.IsOffered(command.Rep, command.Fence))
        {
            return matter.Refuse(IsStale(open, command) ? "stale-fence" : "not-yours");
        }

        End(matter, Ways.Declined, command.Reason);
        return null;
    }

    public static ResponseRefusal? Undeliverable(Deliberation matter, ResponseCommand command)
    {
        OpenResponse open = matter.Open!;
        if (!open.IsOffered(open.SlotHolder, command.Fence))
        {
            return matter.Refuse(IsStale(open, command) ? "stale-fence" : "wrong-stage");
        }

        End(matter, Ways.Undeliverable);
        return null;
    }

    /// <summary>A manager's choice: still an offer, to which duty comes back when nobody accepts.</summary>
    public static ResponseRefusal? Assign(Deliberation matter, ResponseCommand command)
    {
        RepId rep = command.Rep!.Value;
        if (matter.Open!.Owner != rep)
        {
            DutyRules.ClearTheWay(matter, Ways.Overtaken);
            Offer(matter, matter.Event(Kind.Offered) with { Rep = rep, Way = Ways.Manager, IsAssigned = true });
        }

        return null;
    }

    /// <summary>The offer that runs is over: to the next rep, or back to the duty that assigned it.</summary>
    public static void End(Deliberation matter, string way, string? reason = null)
    {
        OpenResponse open = matter.Open!;
        PauseRules.GoOn(matter);
        matter.Tell(matter.ToDuty(Kind.OfferEnded, way) with { Rep = open.SlotHolder, Pool = open.Pool, Reason = reason });
        if (open.IsAssigned)
        {
            DutyRules.Escalate(matter, Ways.AssignmentEnded);
        }
        else
        {
            DutyRules.NextRep(matter);
        }
    }

    private static void Offer(Deliberation matter, ResponseEvent offered) =>
        matter.Tell(offered with { Fence = matter.NextFence }, Clocks.Wall(matter.Now, matter.Policy.AcceptWithin));

    private static bool IsStale(OpenResponse open, ResponseCommand command) => command.Fence != open.Accountable.Fence;
}
