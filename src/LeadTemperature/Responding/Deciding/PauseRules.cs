using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>Clocks that stand, go on, and are worked out again.</summary>
internal static class PauseRules
{
    public static ResponseRefusal? Pause(Deliberation matter, ResponseCommand command)
    {
        if (matter.Open!.Pause is not null)
        {
            return matter.Refuse("paused");
        }

        DateTimeOffset until = (DateTimeOffset)command.When!.Value;
        matter.Tell(matter.Event(Kind.Paused) with { Until = until, Reason = command.Reason, Deadline = until });
        return null;
    }

    /// <summary>The clocks go on with what was left of them, at the latest from when the pause was to end. Appointments and covers keep their times.</summary>
    public static void GoOn(Deliberation matter)
    {
        if (matter.Open is not { Pause: { } pause } open)
        {
            return;
        }

        DateTimeOffset on = pause.Until < matter.Now ? pause.Until : matter.Now;
        Due respond = new(open.RespondBy, open.RespondClock);
        respond = open.IsAwaitingAnswer ? matter.Clocks.GoOn(respond, pause.Since, on) : respond;
        Due? cooled = open.CooledDue is { } owed && owed.At > pause.Since ? matter.Clocks.GoOn(owed, pause.Since, on) : open.CooledDue;
        Due due = open.Stage is ResponseStage.Booked or ResponseStage.Covered ? new Due(pause.Deadline, pause.Clock).NotBefore(matter.Now)
            : matter.Clocks.GoOn(new Due(pause.Deadline, pause.Clock), pause.Since, on);
        matter.Tell(matter.Event(Kind.Resumed) with
        {
            Deadline = due.At,
            Clock = due.Clock,
            RespondBy = respond.At,
            RespondClock = respond.Clock,
            Until = cooled?.At,
            UntilClock = cooled?.Clock,
        });
    }

    /// <summary>After calendars or the policy changed: what runs in policy time is due as the calendar now says, never in the past.</summary>
    public static void Recompute(Deliberation matter)
    {
        if (matter.Open is not { Pause: null } open)
        {
            return;
        }

        Due respond = open.IsAwaitingAnswer ? Again(matter, new Due(open.RespondBy, open.RespondClock)) : new Due(open.RespondBy, open.RespondClock);
        Due? cooled = open.CooledDue is { } owed && owed.At > matter.Now ? Again(matter, owed) : open.CooledDue;
        Due due = Again(matter, new Due(open.Deadline, Grace(open, respond, cooled) ?? open.Clock));
        if (due.At != open.Deadline || respond.At != open.RespondBy || cooled?.At != open.CooledUntil)
        {
            matter.Tell(matter.Event(Kind.DueMoved) with { Deadline = due.At, Clock = due.Clock, RespondBy = respond.At, Until = cooled?.At });
        }
    }

    /// <summary>
    /// An owner's grace runs from the end of the response clock on, or of the time that a lead has that cooled, and moves with that. Null
    /// where what is due is something else.
    /// </summary>
    private static DueClock? Grace(OpenResponse open, Due respond, Due? cooled) =>
        open is not { Stage: ResponseStage.Accepted, Clock: { } clock } ? null
        : open.IsAwaitingAnswer && clock.From == open.RespondBy ? clock with { From = respond.At }
        : clock.From == open.CooledUntil ? clock with { From = cooled!.Value.At }
        : null;

    private static Due Again(Deliberation matter, Due due) =>
        due.Clock is { } clock && matter.Clocks.At(clock) is var moved ? moved with { At = moved.At > matter.Now ? moved.At : matter.Now } : due;
}
