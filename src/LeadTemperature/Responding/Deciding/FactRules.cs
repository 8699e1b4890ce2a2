using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>Attempts and conversations. Facts are never refused (rule R-07): a touch by another rep makes them the owner of a lead that nobody talks with. What happened before the signal that made the lead hot answers nothing: it is noted.</summary>
internal static class FactRules
{
    public static void Record(Deliberation matter, ResponseCommand command)
    {
        bool isTalk = command.Kind == ResponseCommandKind.Conversation;
        RepId rep = command.Rep!.Value;
        ResponseEvent fact = matter.Event(Kind.FactNoted) with
        {
            Rep = rep,
            HappenedAt = HappenedAt(matter, command),
            Way = isTalk ? "conversation" : "attempt",
            Pool = matter.Open?.Pool,
        };
        bool isOfAnother = matter.Open is { Stage: ResponseStage.Engaged } engaged && engaged.Owner != rep;
        bool isOfBefore = matter.Open is { } open && fact.HappenedAt < open.TriggeredAt;
        if (matter.Open is null || isOfAnother || isOfBefore)
        {
            matter.Tell(fact);
            return;
        }

        PauseRules.GoOn(matter);
        TakeOver(matter, rep);
        OpenResponse taken = matter.Open;
        bool isAnswer = taken.AnsweredAt is null && (isTalk || matter.Policy.AnsweredBy == FirstAnswer.Attempt);
        ResponseEvent touch = matter.Event(isTalk ? Kind.Talked : Kind.Attempted) with
        {
            Rep = rep,
            Pool = taken.Pool,
            HappenedAt = fact.HappenedAt,
            IsAnswer = isAnswer ? true : null,
            Fence = taken.Accountable.Rep == rep && !taken.IsWithDuty ? null : matter.NextFence,
        };
        matter.Tell(touch, NextDue(matter, isTalk));
    }

    /// <summary>When something happened: as told, but not after it was told.</summary>
    public static DateTimeOffset HappenedAt(Deliberation matter, ResponseCommand command) =>
        command.When is { } told && told < matter.Now ? (DateTimeOffset)told : matter.Now;

    private static void TakeOver(Deliberation matter, RepId rep)
    {
        OpenResponse open = matter.Open!;
        bool isTheirs = open.Owner == rep || (open.Stage == ResponseStage.Offered && !open.HasTalked && open.SlotHolder == rep);
        if (!isTheirs)
        {
            DutyRules.ClearTheWay(matter, Ways.Overtaken);
        }
    }

    private static Due NextDue(Deliberation matter, bool isTalk)
    {
        OpenResponse open = matter.Open!;
        return isTalk ? matter.Clocks.Policy(matter.Now, matter.Policy.NextStepWithin)
            : open.StageWhenTaken(matter.Now) == ResponseStage.Accepted ? NextAttempt(matter, open.Attempts)
            : OwnerRules.DueWhenTaken(matter);
    }

    /// <summary>When the attempt after those made is due; after the last, when the lead counts as unreachable.</summary>
    public static Due NextAttempt(Deliberation matter, int madeBefore) => matter.Clocks.Policy(
        matter.Now, Waits.Doubled(matter.Policy.BetweenAttempts, madeBefore, matter.Policy.LongestBetweenAttempts));
}
