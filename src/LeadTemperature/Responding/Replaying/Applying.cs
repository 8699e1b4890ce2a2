using LeadTemperature.Responding.Judging;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Replaying;

/// <summary>The state after an event. Nothing is decided here: events say what came of a decision.</summary>
internal static class Applying
{
    public static ResponseState Apply(ResponseState state, ResponseEvent next)
    {
        Check(state, next);
        state = state with { Sequence = next.Sequence, ChangedAt = next.At, Fence = next.Fence ?? state.Fence };
        return next.Kind switch
        {
            Kind.Opened => state with { Open = Opening.Open(next), Park = Answered(state.Park, next) },
            Kind.Closed => state with { Open = null, LastOutcome = next.Outcome, Park = Parking(next) },
            Kind.Parked => state with { Park = LeadPark.Max(next.Outcome is null ? state.Park : Uncalled(state.Park), new LeadPark(next.At)) },
            Kind.MergedIn => state with { Open = next.Response, Park = next.Park },
            Kind.MergedAway => state with
            {
                Open = null,
                Park = null,
                MergedInto = next.Other,
                LastOutcome = state.Open is null ? state.LastOutcome : ResponseOutcome.Merged,
            },
            Kind.Erased => state with
            {
                Open = null,
                Park = null,
                IsErased = true,
                LastOutcome = state.Open is null ? state.LastOutcome : ResponseOutcome.Erased,
            },
            Kind.FactNoted or Kind.HotSeenLate => state,
            _ => state with { Open = OpenChanges.Apply(state.Open!, next) },
        };
    }

    private static LeadPark Parking(ResponseEvent closed) =>
        new(closed.At, closed.Outcome == ResponseOutcome.NotReady, closed.AgainAt, closed.Rep);

    /// <summary>Newer evidence than a park's ends what it held down; being called again does not.</summary>
    private static LeadPark? Answered(LeadPark? park, ResponseEvent opened) =>
        Uncalled(park) is { } over ? over with { IsNotReady = over.IsNotReady && opened.Cause == ResponseCause.AgainAt } : null;

    private static LeadPark? Uncalled(LeadPark? park) => park is null ? null : park with { AgainAt = null };

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

        if (!Enum.IsDefined(next.Kind))
        {
            faults.Add(new Fault("Kind", "unknown-kind", $"{next.Kind}", "is no kind of event"));
        }
        else if (!EventFit.Fits(state, next.Kind))
        {
            string problem = state.IsErased || state.MergedInto is not null ? "follows the end of its lead"
                : state.Open is null ? "needs an open response"
                : "does not happen in the stage of the response";
            faults.Add(new Fault("Kind", "does-not-fit", $"{next.Kind}", problem));
        }

        faults.AddRange(EventShape.Missing(next).Select(field => new Fault(field, "required", "null", $"is missing from {next.Kind}")));
        if (next.Response is { } response && !EventFit.IsResponse(response, next.Fence))
        {
            faults.Add(new Fault("Response", "does-not-fit", $"{response.Stage}", "is no response that could be open", $"one under fence {next.Fence}"));
        }

        if (faults.Count > 0)
        {
            throw new ResponseRefusedException(faults);
        }
    }
}
