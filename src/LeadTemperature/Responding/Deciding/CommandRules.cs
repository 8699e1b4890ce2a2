using Kind = LeadTemperature.Responding.ResponseCommandKind;
using Outcome = LeadTemperature.Responding.ResponseOutcome;

namespace LeadTemperature.Responding.Deciding;

/// <summary>Which rule a command goes to. What needs an open response, or the fence of whoever has it, is refused here without.</summary>
internal static class CommandRules
{
    public static ResponseRefusal? Decide(Deliberation matter, ResponseCommand command)
    {
        if (matter.Open is null)
        {
            return WithoutResponse(matter, command);
        }

        bool isUnderOldFence = NeedsFence(command.Kind) && command.Fence != matter.Open.Accountable.Fence;
        return isUnderOldFence && !IsTheirsAlready(matter.Open, command) ? matter.Refuse("stale-fence") : WithResponse(matter, command);
    }

    private static ResponseRefusal? WithoutResponse(Deliberation matter, ResponseCommand command)
    {
        switch (command.Kind)
        {
            case Kind.Tick or Kind.Recompute or Kind.RepGone:
                return null;
            case Kind.Observe:
                HeatRules.Observe(matter, command.Heat);
                return null;
            case Kind.Attempt or Kind.Conversation:
                FactRules.Record(matter, command);
                return null;
            case Kind.Invalid:
                OutcomeRules.End(matter, Outcome.Invalid, command.Reason);
                return null;
            case Kind.Convert:
                OutcomeRules.End(matter, Outcome.Converted, command.Reason);
                return null;
            case Kind.Park:
                OutcomeRules.Park(matter, command.Reason);
                return null;
            case Kind.Erase:
                OutcomeRules.Erase(matter);
                return null;
            default:
                return matter.Refuse("no-response");
        }
    }

    private static ResponseRefusal? WithResponse(Deliberation matter, ResponseCommand command) => command.Kind switch
    {
        Kind.Route => OfferRules.Route(matter, command),
        Kind.Accept => OfferRules.Accept(matter, command),
        Kind.Decline => OfferRules.Decline(matter, command),
        Kind.Undeliverable => OfferRules.Undeliverable(matter, command),
        Kind.Assign => OfferRules.Assign(matter, command),
        Kind.Claim => OwnerRules.Claim(matter, command),
        Kind.Release => OwnerRules.Release(matter, command),
        Kind.Qualify => OutcomeRules.Judge(matter, command, Outcome.Qualified),
        Kind.NotReady => OutcomeRules.Judge(matter, command, Outcome.NotReady),
        Kind.Disqualify => OutcomeRules.Judge(matter, command, Outcome.Disqualified),
        Kind.NoShow => MeetingRules.NoShow(matter),
        Kind.MeetingCancelled => MeetingRules.Cancel(matter, command),
        Kind.Pause => PauseRules.Pause(matter, command),
        >= Kind.CoverTaken and <= Kind.CoverFailed => CoverRules.Report(matter, command),
        _ => Told(matter, command),
    };

    /// <summary>What is never refused.</summary>
    private static ResponseRefusal? Told(Deliberation matter, ResponseCommand command)
    {
        switch (command.Kind)
        {
            case Kind.Resume:
                PauseRules.GoOn(matter);
                break;
            case Kind.Recompute:
                PauseRules.Recompute(matter);
                break;
            case Kind.RepGone:
                OwnerRules.RepGone(matter, command.Rep!.Value);
                break;
            case Kind.Tick:
                break;
            default:
                return WithoutResponse(matter, command);
        }

        return null;
    }

    private static bool NeedsFence(Kind kind) => kind is Kind.Route or Kind.Assign or Kind.Claim or Kind.Release
        or Kind.Qualify or Kind.NotReady or Kind.Disqualify or Kind.NoShow or Kind.MeetingCancelled or Kind.Pause or Kind.Resume;

    /// <summary>A claim that is told twice.</summary>
    private static bool IsTheirsAlready(OpenResponse open, ResponseCommand command) =>
        command.Kind == Kind.Claim && open.Owner == command.Rep;
}
