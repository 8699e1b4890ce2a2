using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>What becomes of appointments. One that is held is a conversation.</summary>
internal static class MeetingRules
{
    public static ResponseRefusal? NoShow(Deliberation matter)
    {
        OpenResponse open = matter.Open!;
        if (open.Stage != ResponseStage.Booked || open.HasMeetingAfter(matter.Now))
        {
            return matter.Refuse("wrong-stage");
        }

        PauseRules.GoOn(matter);
        bool isAnswer = open.AnsweredAt is null && matter.Policy.AnsweredBy == FirstAnswer.Attempt;
        matter.Tell(
            matter.Event(Kind.NoShow) with { Rep = open.Owner, Pool = open.Pool, HappenedAt = matter.Now, IsAnswer = isAnswer ? true : null },
            FactRules.NextAttempt(matter, open.Attempts));
        return null;
    }

    public static ResponseRefusal? Cancel(Deliberation matter, ResponseCommand command)
    {
        if (!matter.Open!.HasMeetingAfter(matter.Now) && matter.Open.Stage != ResponseStage.Booked)
        {
            return matter.Refuse("wrong-stage");
        }

        Lose(matter, Ways.Cancelled, command.Reason);
        return null;
    }

    /// <summary>The appointment is off, and duty has to find somebody.</summary>
    public static void Lose(Deliberation matter, string way, string? reason = null)
    {
        PauseRules.GoOn(matter);
        if (matter.Open!.Stage == ResponseStage.Offered)
        {
            DutyRules.ClearTheWay(matter, Ways.Withdrawn);
        }

        matter.Tell(matter.ToDuty(Kind.MeetingLost, way) with { Rep = matter.Open.Owner, Reason = reason, Pool = matter.Open.Pool });
        DutyRules.Escalate(matter, Ways.MeetingLost);
    }
}
