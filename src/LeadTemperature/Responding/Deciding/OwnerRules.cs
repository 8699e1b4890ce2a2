using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>Who takes a lead, gives it back, or is no longer there.</summary>
internal static class OwnerRules
{
    public static ResponseRefusal? Claim(Deliberation matter, ResponseCommand command)
    {
        OpenResponse open = matter.Open!;
        RepId rep = command.Rep!.Value;
        if (open.Owner == rep)
        {
            return null;
        }

        if (open.Stage == ResponseStage.Engaged)
        {
            return matter.Refuse("already-engaged");
        }

        DutyRules.ClearTheWay(matter, Ways.Overtaken);
        matter.Tell(matter.Event(Kind.Claimed) with { Rep = rep, Fence = matter.NextFence }, DueWhenTaken(matter));
        return null;
    }

    public static ResponseRefusal? Release(Deliberation matter, ResponseCommand command)
    {
        if (matter.Open!.Owner != command.Rep)
        {
            return matter.Refuse("not-yours");
        }

        Lose(matter, Ways.Released, command.Reason);
        return null;
    }

    /// <summary>A rep who is gone is missed by nobody: what was offered to them or owned by them goes to others, without a miss.</summary>
    public static void RepGone(Deliberation matter, RepId rep)
    {
        if (matter.Open is not { } open || open.SlotHolder != rep)
        {
            return;
        }

        if (open.Stage == ResponseStage.Offered)
        {
            OfferRules.End(matter, Ways.RepGone);
        }
        else
        {
            Lose(matter, Ways.RepGone);
        }
    }

    /// <summary>The owner no longer has the lead.</summary>
    public static void Lose(Deliberation matter, string way, string? reason = null)
    {
        OpenResponse open = matter.Open!;
        PauseRules.GoOn(matter);
        matter.Tell(matter.ToDuty(Kind.OwnerLost, way) with { Rep = open.SlotHolder, Pool = open.Pool, Reason = reason });
        DutyRules.NextRep(matter);
    }

    /// <summary>What a rep owes who takes the lead now.</summary>
    public static Due DueWhenTaken(Deliberation matter)
    {
        OpenResponse open = matter.Open!;
        return open.StageWhenTaken(matter.Now) switch
        {
            ResponseStage.Engaged => matter.Clocks.Policy(matter.Now, matter.Policy.NextStepWithin),
            ResponseStage.Booked => Clocks.Wall(open.Meeting!.Value, matter.Policy.AfterMeeting),
            _ => matter.Clocks.Policy(open.IsAwaitingAnswer && open.RespondBy > matter.Now ? open.RespondBy : matter.Now, matter.Policy.Grace),
        };
    }
}
