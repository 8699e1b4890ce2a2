using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

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

    /// <summary>Whoever owes the answer owes it still, by the next business day; where the clocks stand, reckoned from when they stopped. A rep who has begun, and an appointment, go on as they are.</summary>
    private static void Cool(Deliberation matter, OpenResponse open)
    {
        bool isOwed = open.Stage is ResponseStage.Raised or ResponseStage.Offered or ResponseStage.Accepted or ResponseStage.Covered or ResponseStage.Escalated;
        if (!isOwed || open.HasTalked || open.CooledUntil is not null || open.Cause == ResponseCause.AgainAt)
        {
            return;
        }

        Due owed = matter.Clocks.Policy(open.Pause?.Since ?? matter.Now, matter.Policy.AnswerCooledWithin);
        bool answersLater = open.IsAwaitingAnswer && owed.At > open.RespondBy;
        Due due = open.Stage == ResponseStage.Accepted ? matter.Clocks.Policy(owed.At, matter.Policy.Grace) : owed;
        bool waits = open.Stage != ResponseStage.Covered && due.At > (open.Pause?.Deadline ?? open.Deadline);
        matter.Tell(matter.Event(Kind.Cooled) with
        {
            Rep = open.SlotHolder,
            Pool = open.Pool,
            Until = owed.At,
            UntilClock = owed.Clock,
            IsUnanswered = open.FirstAttemptAt is null,
            Deadline = waits ? due.At : null,
            Clock = waits ? due.Clock : null,
            RespondBy = answersLater ? owed.At : null,
            RespondClock = answersLater ? owed.Clock : null,
        });
    }

    /// <summary>What is due moves earlier, as if it had begun now, or when the clocks stopped; never later.</summary>
    public static void Reheat(Deliberation matter, OpenResponse open)
    {
        DateTimeOffset now = open.Pause?.Since ?? matter.Now;
        DateTimeOffset deadline = open.Pause?.Deadline ?? open.Deadline;
        Due respond = matter.Clocks.Policy(now, matter.Policy.RespondWithin);
        bool answersEarlier = open.IsAwaitingAnswer && respond.At < open.RespondBy;
        DateTimeOffset respondBy = !open.IsAwaitingAnswer ? now : answersEarlier ? respond.At : open.RespondBy;
        Due? fresh = open.Stage switch
        {
            ResponseStage.Raised => Clocks.Wall(now, matter.Policy.RouteWithin),
            ResponseStage.Offered => Clocks.Wall(now, matter.Policy.AcceptWithin),
            ResponseStage.Accepted => matter.Clocks.Policy(respondBy, matter.Policy.Grace),
            ResponseStage.Escalated => matter.Clocks.Policy(now, matter.Policy.RepeatEscalation),
            _ => null,
        };
        Due? due = fresh is { } begun && begun.At < deadline ? begun : null;
        matter.Tell(matter.Event(Kind.Reheated) with
        {
            Rep = open.SlotHolder,
            Deadline = due?.At,
            Clock = due?.Clock,
            RespondBy = answersEarlier ? respond.At : null,
            RespondClock = answersEarlier ? respond.Clock : null,
        });
    }

    private static DateTimeOffset Past(Deliberation matter, LeadHeat heat) =>
        heat.TriggeredAt is { } at && at < matter.Now ? (DateTimeOffset)at : matter.Now;
}
