using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding;

/// <summary>A lead turns hot, cools, and heats again. Cooling never closes a response.</summary>
internal static class HeatRules
{
    public static void Observe(Deliberation matter, LeadHeat heat)
    {
        if (heat.Temperature == Temperature.Hot)
        {
            Heat(matter, heat);
        }
        else if (matter.Open is null)
        {
            if (heat.WasHotBefore)
            {
                matter.Tell(matter.Event(Kind.HotSeenLate) with { Cause = heat.Cause, TriggeredAt = Past(matter, heat), Pool = matter.Policy.Pool });
            }
        }
        else
        {
            Cool(matter, matter.Open);
        }
    }

    public static void OpenAgain(Deliberation matter, LeadPark park) =>
        Open(matter, ResponseCause.AgainAt, park.AgainAt!.Value, park.Owner);

    private static void Heat(Deliberation matter, LeadHeat heat)
    {
        if (matter.Open is { } open)
        {
            if (open.CooledUntil is not null)
            {
                Reheat(matter, open);
            }
        }
        else if (matter.State.Admits(heat.NewestEvidence))
        {
            Open(matter, heat.Cause, Past(matter, heat), preferred: null);
        }
    }

    private static void Open(Deliberation matter, ResponseCause cause, DateTimeOffset triggeredAt, RepId? preferred)
    {
        Due respond = matter.Clocks.Policy(matter.Now, matter.Policy.RespondWithin);
        matter.Tell(
            matter.Event(Kind.Opened) with
            {
                Cause = cause,
                TriggeredAt = triggeredAt,
                Rep = preferred,
                Pool = matter.Policy.Pool,
                Duty = matter.Duty,
                Fence = matter.NextFence,
                RespondBy = respond.At,
                RespondClock = respond.Clock,
            },
            Clocks.Wall(matter.Now, matter.Policy.RouteWithin));
    }

    /// <summary>Whoever owes the answer owes it still, by the next business day. A rep who has begun, and an appointment, go on as they are.</summary>
    private static void Cool(Deliberation matter, OpenResponse open)
    {
        bool isOwed = open.Stage is ResponseStage.Raised or ResponseStage.Offered or ResponseStage.Accepted or ResponseStage.Covered or ResponseStage.Escalated;
        if (!isOwed || open.HasTalked || open.CooledUntil is not null || open.Cause == ResponseCause.AgainAt)
        {
            return;
        }

        DateTimeOffset until = matter.Clocks.Policy(matter.Now, matter.Policy.AnswerCooledWithin).At;
        bool waits = open.Pause is null && open.Stage != ResponseStage.Covered && until > open.Deadline;
        matter.Tell(matter.Event(Kind.Cooled) with
        {
            Rep = open.SlotHolder,
            Pool = open.Pool,
            Until = until,
            IsUnanswered = open.FirstAttemptAt is null,
            Deadline = waits ? until : null,
            RespondBy = open.IsAwaitingAnswer && until > open.RespondBy ? until : null,
        });
    }

    /// <summary>What is due moves earlier, as if it had begun now; never later.</summary>
    private static void Reheat(Deliberation matter, OpenResponse open)
    {
        DateTimeOffset respondBy = Earlier(open.RespondBy, Later(
            matter.Clocks.At(open.RespondClock).At, matter.Clocks.Policy(matter.Now, matter.Policy.RespondWithin).At));
        Due? fresh = open.Pause is not null ? null : open.Stage switch
        {
            ResponseStage.Raised => Clocks.Wall(matter.Now, matter.Policy.RouteWithin),
            ResponseStage.Offered => Clocks.Wall(matter.Now, matter.Policy.AcceptWithin),
            ResponseStage.Accepted => matter.Clocks.Policy(Later(respondBy, matter.Now), matter.Policy.Grace),
            ResponseStage.Escalated => matter.Clocks.Policy(matter.Now, matter.Policy.RepeatEscalation),
            _ => null,
        };
        Due? due = fresh is { } begun && begun.At < open.Deadline ? begun : null;
        matter.Tell(matter.Event(Kind.Reheated) with
        {
            Rep = open.SlotHolder,
            Deadline = due?.At,
            Clock = due?.Clock,
            RespondBy = open.IsAwaitingAnswer && respondBy < open.RespondBy ? respondBy : null,
        });
    }

    private static DateTimeOffset Past(Deliberation matter, LeadHeat heat) =>
        heat.TriggeredAt is { } at && at < matter.Now ? (DateTimeOffset)at : matter.Now;

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
