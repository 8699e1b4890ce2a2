using Kind = LeadTemperature.Responding.ResponseEventKind;
using Outcome = LeadTemperature.Responding.ResponseOutcome;

namespace LeadTemperature.Responding.Deciding;

/// <summary>How responses end. Every end parks the lead (rule R-03), and a verdict on a lead needs a conversation first (rule R-07).</summary>
internal static class OutcomeRules
{
    public static ResponseRefusal? Judge(Deliberation matter, ResponseCommand command, Outcome outcome)
    {
        OpenResponse open = matter.Open!;
        if (!open.HasTalked)
        {
            return matter.Refuse("conversation-first");
        }

        if (open.Accountable.Rep != command.Rep)
        {
            return matter.Refuse("not-yours");
        }

        Close(matter, outcome, command.Reason, outcome == Outcome.NotReady ? (DateTimeOffset?)command.When : null);
        return null;
    }

    /// <summary>Closes a response; where none is open, the lead is parked all the same.</summary>
    public static void End(Deliberation matter, Outcome outcome, string? reason)
    {
        if (matter.Open is null)
        {
            Park(matter, reason, outcome);
        }
        else
        {
            Close(matter, outcome, reason);
        }
    }

    /// <summary>Parks the lead; one that is none, or has bought, is not called again either.</summary>
    public static void Park(Deliberation matter, string? reason, Outcome? outcome = null) =>
        matter.Tell(matter.Event(Kind.Parked) with { Reason = reason, Outcome = outcome });

    public static void Close(Deliberation matter, Outcome outcome, string? reason = null, DateTimeOffset? againAt = null) =>
        matter.Tell(matter.Event(Kind.Closed) with
        {
            Outcome = outcome,
            Rep = matter.Open!.Owner,
            Pool = matter.Open.Pool,
            Reason = reason,
            AgainAt = againAt,
        });

    public static void Erase(Deliberation matter) => matter.Tell(matter.Event(Kind.Erased));
}
