using LeadTemperature.Responding.Writing;

namespace LeadTemperature.Responding.Judging;

/// <summary>Judges a state that was kept: every reason why no events could have made it.</summary>
internal static class StateJudge
{
    public static IReadOnlyList<Fault> Judge(StateDocument state)
    {
        List<Fault> faults = [];
        if (!state.Lead.IsValid)
        {
            faults.Add(new Fault("$.Lead", "json", "the text", "names no lead"));
        }

        if (state.Sequence < 0)
        {
            faults.Add(new Fault("$.Sequence", "out-of-range", FormattableString.Invariant($"{state.Sequence}"), "is out of range", "at least 0"));
        }

        if (state.Fence < 0)
        {
            faults.Add(new Fault("$.Fence", "out-of-range", FormattableString.Invariant($"{state.Fence}"), "is out of range", "at least 0"));
        }

        if (state.LastOutcome is { } outcome && !Enum.IsDefined(outcome))
        {
            faults.Add(new Fault("$.LastOutcome", "does-not-fit", $"{outcome}", "is no outcome"));
        }

        bool isOver = state.IsErased == true || state.MergedInto is not null;
        if (isOver && (state.Open is not null || state.Park is not null))
        {
            faults.Add(new Fault("$", "does-not-fit", "a response or a park", "stands after the end of its lead"));
        }

        if (state.Open is { } open && !(EventFit.IsResponse(open, open.Accountable.Fence) && open.Accountable.Fence >= 1 && open.Accountable.Fence <= state.Fence))
        {
            faults.Add(new Fault("$.Open", "does-not-fit", $"{open.Stage}", "is no response that could be open", FormattableString.Invariant($"one under fence 1 to {state.Fence ?? 0}")));
        }

        return faults;
    }
}
