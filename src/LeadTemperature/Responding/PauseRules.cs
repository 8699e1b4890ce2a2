using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding;

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

    /// <summary>The clocks go on with what was left of them. Appointments and covers keep their times.</summary>
    public static void GoOn(Deliberation matter)
    {
        if (matter.Open is not { Pause: { } pause } open)
        {
            return;
        }

        Due due = open.Stage is ResponseStage.Booked or ResponseStage.Covered
            ? new Due(pause.Deadline, pause.Clock).NotBefore(matter.Now)
            : Shifted(matter, pause.Since, pause.Deadline, pause.Clock);
        Due respond = open.IsAwaitingAnswer ? Shifted(matter, pause.Since, open.RespondBy, open.RespondClock) : new Due(open.RespondBy, open.RespondClock);
        due = open.Stage == ResponseStage.Covered ? due : due.NotBefore(open.CooledUntil);
        matter.Tell(matter.Event(Kind.Resumed) with
        {
            Deadline = due.At, Clock = due.Clock, RespondBy = respond.At, RespondClock = respond.Clock ?? open.RespondClock,
        });
    }

    /// <summary>After calendars or the policy changed: what runs in policy time is due as the calendar now says, never in the past.</summary>
    public static void Recompute(Deliberation matter)
    {
        if (matter.Open is not { Pause: null } open)
        {
            return;
        }

        DateTimeOffset? due = open.Clock is { } clock ? NotPast(matter, matter.Clocks.At(clock).At) : null;
        DateTimeOffset? respond = open is { IsAwaitingAnswer: true, CooledUntil: null } ? NotPast(matter, matter.Clocks.At(open.RespondClock).At) : null;
        bool moves = (due is not null && due != open.Deadline) || (respond is not null && respond != open.RespondBy);
        if (moves)
        {
            matter.Tell(matter.Event(Kind.DueMoved) with { Deadline = due, Clock = due is null ? null : open.Clock, RespondBy = respond });
        }
    }

    private static Due Shifted(Deliberation matter, DateTimeOffset since, DateTimeOffset deadline, DueClock? clock) => clock is null
        ? Clocks.Wall(matter.Now, deadline > since ? deadline - since : TimeSpan.Zero)
        : matter.Clocks.Policy(matter.Now, matter.Clocks.Left(clock, deadline, since));

    private static DateTimeOffset NotPast(Deliberation matter, DateTimeOffset due) => due > matter.Now ? due : matter.Now;
}
