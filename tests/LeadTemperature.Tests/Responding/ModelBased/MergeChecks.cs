using LeadTemperature.Responding;
using Stage = LeadTemperature.Responding.ResponseStage;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>What a merge comes to, in the words of rule R-11.</summary>
internal static class MergeChecks
{
    private static readonly Stage[] Advance = [Stage.Raised, Stage.Escalated, Stage.Covered, Stage.Offered, Stage.Accepted, Stage.Pursuing, Stage.Booked, Stage.Engaged];

    public static void Check(ResponseState into, ResponseState from, MergeDecision merged, ResponseMachine machine, DateTimeOffset now, RepId duty)
    {
        if (into.IsErased || from.IsErased || into.MergedInto is not null || from.MergedInto is not null)
        {
            StepChecks.True(merged.Into.State == into && merged.From.State == from, "a refused merge changed something");
            StepChecks.True(merged.Into.Refusal is not null && merged.From.Refusal is not null, "a merge with what is gone");
            return;
        }

        DateTimeOffset at = new[] { now, into.ChangedAt, from.ChangedAt }.Max();
        OpenResponse? here = machine.Decide(into, ResponseCommand.Tick, at, duty).State.Open;
        OpenResponse? there = machine.Decide(from, ResponseCommand.Tick, at, duty).State.Open;
        ResponseState after = merged.Into.State;
        StepChecks.True(merged.From.State is { Open: null, Park: null } && merged.From.State.MergedInto == into.Lead, "the other lead is no alias");
        StepChecks.True(after.Fence > into.Fence && after.Fence > from.Fence, "no new fence");
        StepChecks.True((after.Open is null) == (here is null && there is null), "a response was lost, or made");
        if (here is not null && there is not null)
        {
            Joined(here, there, after.Open!);
        }
    }

    private static void Joined(OpenResponse here, OpenResponse there, OpenResponse joined)
    {
        int order = Rank(here).CompareTo(Rank(there));
        bool isHere = order > 0 || (order == 0 && here.OpenedAt <= there.OpenedAt);
        (OpenResponse survivor, OpenResponse other) = isHere ? (here, there) : (there, here);
        StepChecks.True(joined.OpenedAt == survivor.OpenedAt && joined.Stage == survivor.Stage && joined.SlotHolder == survivor.SlotHolder, "another response survived");
        StepChecks.True(joined.Accountable.Rep == survivor.Accountable.Rep, "another person is accountable");
        bool isComparable = survivor.Pause is null && other.Pause is null && survivor.Stage != Stage.Booked;
        DateTimeOffset earliest = isComparable && other.Deadline < survivor.Deadline ? other.Deadline : survivor.Deadline;
        bool heats = survivor.CooledUntil is not null && other.CooledUntil is null;
        StepChecks.True(joined.Deadline == earliest || (heats && joined.Deadline < earliest), $"due {joined.Deadline:O}, and the earliest was {earliest:O}");
        StepChecks.True(!heats || joined.CooledUntil is null, "a lead that is hot has cooled");
        StepChecks.True(joined.RespondBy <= survivor.RespondBy, "the response is due later than it was");
    }

    private static int Rank(OpenResponse open) => open.HasTalked ? Advance.Length : Array.IndexOf(Advance, open.Stage);
}
