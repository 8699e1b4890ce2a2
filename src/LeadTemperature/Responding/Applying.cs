using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding;

/// <summary>The state after an event. Nothing is decided here: events say what came of a decision.</summary>
internal static class Applying
{
    public static ResponseState Apply(ResponseState state, ResponseEvent next)
    {
        Check(state, next);
        state = state with { Sequence = next.Sequence, ChangedAt = next.At, Fence = next.Fence ?? state.Fence };
        return next.Kind switch
        {
            Kind.Opened => state with { Open = Opening.Open(next), Park = state.Park is { } park ? park with { AgainAt = null } : null },
            Kind.Closed => state with { Open = null, LastOutcome = next.Outcome, Park = Parking(next) },
            Kind.Parked => state with { Park = LeadPark.Max(state.Park, new LeadPark(next.At)) },
            Kind.MergedIn => state with { Open = next.Response, Park = next.Park },
            Kind.MergedAway => state with
            {
                Open = null, Park = null, MergedInto = next.Other, LastOutcome = state.Open is null ? state.LastOutcome : ResponseOutcome.Merged,
            },
            Kind.Erased => state with
            {
                Open = null, Park = null, IsErased = true, LastOutcome = state.Open is null ? state.LastOutcome : ResponseOutcome.Erased,
            },
            Kind.FactNoted or Kind.HotSeenLate => state,
            _ => state with { Open = OpenChanges.Apply(state.Open!, next) },
        };
    }

    private static LeadPark Parking(ResponseEvent closed) =>
        new(closed.At, closed.Outcome == ResponseOutcome.NotReady, closed.AgainAt, closed.Rep);

    private static void Check(ResponseState state, ResponseEvent next)
    {
        List<Fault> faults = [];
        if (next.Lead != state.Lead)
        {
            faults.Add(new Fault("Lead", "another-lead", $"\"{next.Lead}\"", "is another lead", $"\"{state.Lead}\""));
        }

        if (next.Sequence != state.Sequence + 1)
        {
            faults.Add(new Fault("Sequence", "out-of-order", $"{next.Sequence}", "does not follow", $"{state.Sequence + 1}"));
        }

        if (next.At < state.ChangedAt)
        {
            faults.Add(new Fault("At", "out-of-order", $"{(UtcInstant)next.At}", "is before the event that it follows", $"{(UtcInstant)state.ChangedAt} or later"));
        }

        if (next.Fence <= state.Fence)
        {
            faults.Add(new Fault("Fence", "out-of-order", $"{next.Fence}", "was given already", $"above {state.Fence}"));
        }

        bool needsOpen = next.Kind is not (Kind.Opened or Kind.Parked or Kind.FactNoted or Kind.HotSeenLate or Kind.MergedIn or Kind.MergedAway or Kind.Erased);
        if ((needsOpen && state.Open is null) || (next.Kind == Kind.Opened && state.Open is not null) || !Enum.IsDefined(next.Kind))
        {
            faults.Add(new Fault("Kind", "does-not-fit", $"{next.Kind}", state.Open is null ? "needs an open response" : "does not fit an open response"));
        }

        faults.AddRange(EventShape.Missing(next).Select(field => new Fault(field, "required", "null", $"is missing from {next.Kind}")));
        if (faults.Count > 0)
        {
            throw new ResponseRefusedException(faults);
        }
    }
}
