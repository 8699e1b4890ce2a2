using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>What clocks keep to while calendar and policy stay as they are.</summary>
internal static class ClockChecks
{
    public static void Check(ResponseMachine machine, ResponseState state, RepId duty)
    {
        DateTimeOffset now = state.ChangedAt;
        if (state.Open is not { } open)
        {
            return;
        }

        ResponseDecision again = machine.Decide(state, ResponseCommand.Recompute, now, duty);
        StepChecks.True(again.State == state, $"due was worked out again, and is another: {again.State.Open?.Deadline:O}, {again.State.Open?.RespondBy:O}");
        if (open.Pause is null)
        {
            ResponseState paused = machine.Decide(state, ResponseCommand.Pause("check", now.AddMicroseconds(1), state.Fence), now, duty).State;
            OpenResponse resumed = machine.Decide(paused, ResponseCommand.Resume(state.Fence), now, duty).State.Open!;
            StepChecks.True(
                resumed.Deadline == open.Deadline && resumed.RespondBy == open.RespondBy && resumed.CooledUntil == open.CooledUntil,
                $"a pause of no time moved what is due: {resumed.Deadline:O} for {open.Deadline:O}, {resumed.RespondBy:O} for {open.RespondBy:O}");
        }
    }
}
