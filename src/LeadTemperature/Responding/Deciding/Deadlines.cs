using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>What comes of deadlines that have passed. A deadline is met at its instant and missed just after.</summary>
internal static class Deadlines
{
    public static void Elapse(Deliberation matter)
    {
        if (matter.Open is null && matter.State.Park?.AgainAt <= matter.Now)
        {
            HeatRules.OpenAgain(matter, matter.State.Park);
        }

        // Every turn moves what has passed to now or later, or ends it, so there are few.
        while (matter.Open is { } open)
        {
            if (open.AnswerDeadline is { } answer && answer < matter.Now && answer <= open.Deadline)
            {
                Miss(matter, open);
            }
            else if (open.Deadline < matter.Now)
            {
                Pass(matter, open);
            }
            else
            {
                return;
            }
        }
    }

    private static void Miss(Deliberation matter, OpenResponse open) =>
        matter.Tell(matter.Event(Kind.Missed) with { Rep = open.Owner, Pool = open.Pool, RespondBy = open.RespondBy });

    private static void Pass(Deliberation matter, OpenResponse open)
    {
        if (open.Pause is not null)
        {
            PauseRules.GoOn(matter);
            return;
        }

        switch (open.Stage)
        {
            case ResponseStage.Raised:
                DutyRules.NobodyFound(matter, Ways.RoutingLate);
                break;
            case ResponseStage.Offered:
                OfferRules.End(matter, Ways.Expired);
                break;
            case ResponseStage.Accepted:
                OwnerRules.Lose(matter, Ways.Silent);
                break;
            case ResponseStage.Pursuing:
                PassAttempt(matter, open);
                break;
            case ResponseStage.Engaged:
                matter.Tell(matter.Event(Kind.NextStepOverdue) with { Rep = open.Owner }, matter.Clocks.Policy(matter.Now, matter.Policy.NextStepWithin));
                break;
            case ResponseStage.Covered:
                CoverRules.End(matter, open.IsCoverTaken ? Ways.Lapsed : Ways.Silent);
                break;
            case ResponseStage.Booked:
                MeetingRules.Lose(matter, Ways.Unreported);
                break;
            default:
                DutyRules.Repeat(matter);
                break;
        }
    }

    private static void PassAttempt(Deliberation matter, OpenResponse open)
    {
        if (open.Attempts >= matter.Policy.Attempts)
        {
            OutcomeRules.Close(matter, ResponseOutcome.Unreachable);
        }
        else if (open.IsOverdue)
        {
            OwnerRules.Lose(matter, Ways.Silent);
        }
        else
        {
            matter.Tell(matter.Event(Kind.AttemptOverdue) with { Rep = open.Owner }, matter.Clocks.Policy(matter.Now, matter.Policy.Grace));
        }
    }
}
