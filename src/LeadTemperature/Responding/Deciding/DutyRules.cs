using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>Duty: who is accountable when no owner is, and the ways on when nobody has taken a lead (rules ).</summary>
internal static class DutyRules
{
    /// <summary>Where duty is accountable and somebody else has it now, they are told.</summary>
    public static void Follow(Deliberation matter)
    {
        if (matter.Open is { IsWithDuty: true } open && open.Accountable.Rep != matter.Duty)
        {
            matter.Tell(matter.Event(Kind.DutyChanged) with { Duty = matter.Duty, Fence = matter.NextFence });
        }
    }

    /// <summary>A lead that nobody has any more goes to the next rep while the ladder lasts; then to cover, or to duty.</summary>
    public static void NextRep(Deliberation matter)
    {
        if (matter.Open!.OffersInRound >= matter.Policy.Offers)
        {
            NobodyFound(matter, Ways.NobodyAnswered);
        }
    }

    /// <summary>No rep was found: automation covers where it may; else duty has to find somebody.</summary>
    public static void NobodyFound(Deliberation matter, string way, RefusedReps? refused = null)
    {
        matter.Tell(matter.Event(Kind.Unrouted) with { Way = way, Refused = refused });
        OpenResponse open = matter.Open!;
        if (matter.Policy.Cover is { } cover && open.Covers < cover.Times && !open.HasTalked && !open.HasMeetingAfter(matter.Now))
        {
            matter.Tell(matter.Event(Kind.CoverRequested) with { Fence = matter.NextFence, Deadline = Clocks.Wall(matter.Now, cover.AnswerWithin).At });
        }
        else
        {
            Escalate(matter, way);
        }
    }

    public static void Escalate(Deliberation matter, string way) =>
        matter.Tell(matter.Event(Kind.Escalated) with { Way = way, Step = 0 }, Repetition(matter, 0));

    public static void Repeat(Deliberation matter)
    {
        int step = Math.Min(matter.Open!.Step + 1, 1_000);
        matter.Tell(matter.Event(Kind.EscalationRepeated) with { Step = step }, Repetition(matter, step));
    }

    /// <summary>Ends whatever runs, so that the lead is free to be taken: raised, or escalated as it was.</summary>
    public static void ClearTheWay(Deliberation matter, string way)
    {
        PauseRules.GoOn(matter);
        Kind? end = matter.Open!.Stage switch
        {
            ResponseStage.Offered => Kind.OfferEnded,
            ResponseStage.Accepted or ResponseStage.Pursuing or ResponseStage.Engaged or ResponseStage.Booked => Kind.OwnerLost,
            ResponseStage.Covered => Kind.CoverEnded,
            _ => null,
        };
        if (end is { } kind)
        {
            matter.Tell(matter.ToDuty(kind, way) with { Rep = matter.Open.SlotHolder });
        }
    }

    /// <summary>First after the policy's time, and each time twice as long, up to the longest.</summary>
    private static Due Repetition(Deliberation matter, int step)
    {
        ResponsePolicy policy = matter.Policy;
        return matter.Clocks.Policy(matter.Now, Waits.Doubled(policy.RepeatEscalation, step, policy.LongestRepeat));
    }
}
