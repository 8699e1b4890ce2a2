using LeadTemperature.Responding;
using LeadTemperature.Tests.Responding.Reference;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>What holds after every decision, whatever was decided.</summary>
internal static class StepChecks
{
    /// <summary>
    /// The most events of one decision. Of these eight, another duty and a miss exclude each other where three events follow on what was
    /// overdue: another duty, clocks that go on, a miss, an end, nobody found, the way on, and then the end of that way and the command.
    /// </summary>
    public const int MostEvents = 7;

    public static void Check(RunLead lead, ResponseState before, ResponseDecision decision, DateTimeOffset now, RepId duty)
    {
        ResponseState after = decision.State;
        Numbers(before, decision, now);
        True(after == lead.Rebuilt, "the state is not that of its events");
        True(after == lead.Reread, "the state is not that of its events as JSON");
        True(after == ResponseState.Parse(after.ToJson()), "the state is not the one that its JSON says");
        ReferenceLead view = ReferenceView.Of(after);
        True(lead.Reference.Lead == view, $"the interpreter differs:\n{lead.Reference.Lead}\n{view}");
        True(lead.Slot == after.Open?.SlotHolder, $"the slot is {after.Open?.SlotHolder}'s, by the ledger {lead.Slot}'s");
        if (after.Open is { } open)
        {
            Held(after, open, duty);
        }
        else
        {
            True(after.NextDue is null || after.NextDue > after.ChangedAt, "a parked lead is overdue");
            True(before.Open is null || after.IsErased || after.MergedInto is not null || after.Park?.Since == after.ChangedAt, "a close did not park");
        }

        if (decision.Refusal is { } refusal)
        {
            True(refusal.Accountable == after.Open?.Accountable, "a refusal names somebody else");
            True(refusal.Stage == (after.Open?.Stage ?? ResponseStage.Closed), "a refusal names another stage");
        }
    }

    /// <summary>Rule R-03: one accountable person, one due time, later than now.</summary>
    private static void Held(ResponseState after, OpenResponse open, RepId duty)
    {
        True(open.Accountable.Rep.IsValid && open.Accountable.Fence == after.Fence, "the fence of who is accountable is not the lead's");
        True(!open.IsWithDuty || open.Accountable.Rep == duty, $"{open.Accountable.Rep} is accountable, and duty is {duty}");
        True(open.IsWithDuty || open.Accountable.Rep == open.SlotHolder, "who is accountable holds no slot");
        True((open.SlotHolder is not null) == (open.Owner is not null || open.Stage == ResponseStage.Offered), "a slot and no holder, or a holder and no slot");
        True(after.NextDue > after.ChangedAt, $"due at {after.NextDue:O}, which is not after {after.ChangedAt:O}");
        True(open.Pause is null || open.Pause.Until - open.Pause.Since <= TimeSpan.FromHours(24), "a pause of more than a day");
        True(open.Stage != ResponseStage.Covered || open.Pause is not null || open.Deadline <= after.ChangedAt + TimeSpan.FromMinutes(15), "covered for more than 15 minutes");
    }

    private static void Numbers(ResponseState before, ResponseDecision decision, DateTimeOffset now)
    {
        long sequence = before.Sequence;
        long fence = before.Fence;
        DateTimeOffset at = now > before.ChangedAt ? now : before.ChangedAt;
        True(decision.Events.Count <= MostEvents, $"{decision.Events.Count} events");
        foreach (ResponseEvent happened in decision.Events)
        {
            True(happened.Sequence == ++sequence, "a gap in the sequence");
            True(happened.At == at, "an event of another time");
            True(happened.Fence is null || happened.Fence > fence, "a fence that is not higher");
            fence = happened.Fence ?? fence;
        }

        True(decision.State.Fence == fence && decision.State.Sequence == sequence, "numbers that are not those of the events");
    }

    public static void True(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ResponseLawException(otherwise);
        }
    }
}
