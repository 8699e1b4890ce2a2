using LeadTemperature.Responding;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>A world in which reps are silent and automation never says a word: routers find, and only the clock ticks.</summary>
internal static class SilentWorld
{
    private static readonly TimeSpan Just = TimeSpan.FromMicroseconds(1);

    /// <summary>The longest that a lead without an owner waits until duty has it escalated, when nobody does anything.</summary>
    /// <remarks>The ladder: a routing before each offer and after the last, and the offers; then the cover, were it taken; each passed by a microsecond.</remarks>
    public static TimeSpan Bound(ResponsePolicy policy)
    {
        TimeSpan ladder = (policy.Offers + 1) * (policy.RouteWithin + Just) + policy.Offers * (policy.AcceptWithin + Just);
        return policy.Cover is { } cover ? ladder + (cover.AnswerWithin > cover.Longest ? cover.AnswerWithin : cover.Longest) + Just : ladder;
    }

    public static void Check(ResponseMachine machine, ResponseState state, DateTimeOffset now, RepId duty, Dice dice)
    {
        DateTimeOffset at = now > state.ChangedAt ? now : state.ChangedAt;
        state = machine.Decide(state, ResponseCommand.Tick, at, duty).State;
        while (state.Open?.Pause is { } pause)
        {
            at = state.NextDue!.Value;
            StepChecks.True(at <= pause.Until + Just, "a pause goes on");
            state = machine.Decide(state, ResponseCommand.Tick, at, duty).State;
        }

        if (state.Open is not { } open || open.Owner is not null)
        {
            return;
        }

        if (open.CooledUntil is null)
        {
            StepChecks.True(open.Deadline <= at + Longest(machine.Policy, open.Stage), $"hot, and {open.Stage} until {open.Deadline:O}");
        }

        DateTimeOffset from = open.CooledUntil > open.Deadline ? open.CooledUntil.Value : open.Deadline;
        DateTimeOffset latest = from + Bound(machine.Policy);
        for (int silent = 0; state.Open is { Stage: not ResponseStage.Escalated, Owner: null } waiting; silent++)
        {
            StepChecks.True(silent < 1_000, "no escalation after a thousand ticks");
            if (waiting.NeedsRouting && dice.Chance(0.7))
            {
                RouteResult found = dice.Chance(0.9) ? RouteResult.Found(1_000 + silent, "sales", "longest-waiting") : RouteResult.Failed();
                state = machine.Decide(state, ResponseCommand.Route(found, state.Fence), at, duty).State;
            }

            at = state.NextDue!.Value;
            StepChecks.True(at <= latest + Just, $"no escalation by {latest:O}: {state}");
            state = machine.Decide(state, ResponseCommand.Tick, at, duty).State;
        }
    }

    /// <summary>How long a hot lead is in a stage that nobody owns, before the clock moves it on.</summary>
    private static TimeSpan Longest(ResponsePolicy policy, ResponseStage stage) => stage switch
    {
        ResponseStage.Raised => policy.RouteWithin,
        ResponseStage.Offered => policy.AcceptWithin,
        ResponseStage.Covered when policy.Cover is { } cover => cover.AnswerWithin > cover.Longest ? cover.AnswerWithin : cover.Longest,
        _ => TimeSpan.MaxValue / 1_000,
    };
}
