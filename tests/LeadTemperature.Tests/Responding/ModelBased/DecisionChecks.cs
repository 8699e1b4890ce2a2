using LeadTemperature.Responding;
using CommandKind = LeadTemperature.Responding.ResponseCommandKind;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>What holds after a decision on a command, beside what holds after every step.</summary>
internal static class DecisionChecks
{
    public static void Check(ResponseMachine machine, ResponseState before, ResponseCommand command, ResponseDecision decision, DateTimeOffset now, RepId duty)
    {
        ResponseDecision tick = machine.Decide(before, ResponseCommand.Tick, now, duty);
        DateTimeOffset at = now > before.ChangedAt ? now : before.ChangedAt;
        bool isOverdue = before.NextDue <= at;
        StepChecks.True(
            isOverdue == tick.Events.Any(e => e.Kind != Kind.DutyChanged),
            isOverdue ? "what is due has passed, and nothing came of it" : "something came of a deadline that has not passed");
        StepChecks.True(tick.Refusal is null && machine.Decide(tick.State, ResponseCommand.Tick, now, duty).Events.Count == 0, "a second tick does more");
        StepChecks.True(decision.Events.Take(tick.Events.Count).SequenceEqual(tick.Events), "the command came before what was overdue");
        if (decision.Refusal is { } refusal)
        {
            StepChecks.True(decision.State == tick.State, $"refused ({refusal.Code}), and changed more than what was overdue");
        }

        Own(command, tick.State, decision);
    }

    private static void Own(ResponseCommand command, ResponseState before, ResponseDecision decision)
    {
        ResponseState after = decision.State;
        bool isBad = decision.Refusal?.Code is "bad-input" or "merged" or "erased";
        switch (command.Kind)
        {
            case CommandKind.Observe when !isBad && command.Heat.Temperature == Temperature.Hot:
                StepChecks.True(after.Open is not null || !after.Admits(command.Heat.NewestEvidence), "hot, not parked, and no response is open");
                StepChecks.True(before.Open is null || after.Open!.Deadline <= before.Open.Deadline, "reheating moved a deadline later");
                StepChecks.True(before.Open is null || after.Open!.RespondBy <= before.Open.RespondBy, "reheating moved the response later");
                break;
            case CommandKind.Observe when !isBad:
                StepChecks.True((before.Open is null) == (after.Open is null), "cooling closed or opened");
                StepChecks.True(before.Open?.Accountable == after.Open?.Accountable, "cooling took the lead from somebody");
                break;
            case CommandKind.Attempt or CommandKind.Conversation when !isBad:
                StepChecks.True(decision.Refusal is null && after.Sequence > before.Sequence, "a fact was refused, or lost");
                break;
            case CommandKind.Qualify or CommandKind.NotReady or CommandKind.Disqualify when decision.Refusal is null:
                StepChecks.True(before.Open!.HasTalked, "a verdict without a conversation");
                break;
            case CommandKind.Claim or CommandKind.Route or CommandKind.Assign or CommandKind.Release when decision.Refusal is null && after.Sequence > before.Sequence:
                StepChecks.True(command.Fence == before.Open!.Accountable.Fence, "an old fence decided");
                break;
            default:
                break;
        }
    }
}
