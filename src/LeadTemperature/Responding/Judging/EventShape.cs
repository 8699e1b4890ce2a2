using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Judging;

/// <summary>What an event of a kind has to carry, so that a state can be made of it.</summary>
internal static class EventShape
{
    private static readonly string[] ToDuty = ["Duty", "Fence", "Deadline", "Way"];

    /// <summary>The names of the fields that an event should have and has not.</summary>
    public static IEnumerable<string> Missing(ResponseEvent next) => Needed(next.Kind).Where(field => !Has(next, field));

    private static string[] Needed(Kind kind) => kind switch
    {
        Kind.Opened => ["Duty", "Fence", "Deadline", "Cause", "TriggeredAt", "RespondBy", "RespondClock", "Pool"],
        Kind.Offered => ["Rep", "Fence", "Deadline", "Way"],
        Kind.Accepted => ["Rep", "Deadline"],
        Kind.OfferEnded or Kind.OwnerLost => [.. ToDuty, "Rep"],
        Kind.Claimed => ["Rep", "Fence", "Deadline"],
        Kind.Attempted or Kind.Talked or Kind.NoShow => ["Rep", "Deadline", "HappenedAt"],
        Kind.CoverRequested => ["Fence", "Deadline"],
        Kind.CoverEnded or Kind.MeetingLost => ToDuty,
        Kind.CoverAnswered => ["Key", "HappenedAt"],
        Kind.Booked => ["Rep", "Fence", "Deadline", "Meeting", "Key"],
        Kind.Escalated or Kind.EscalationRepeated => ["Step", "Deadline"],
        Kind.DutyChanged => ["Duty", "Fence"],
        Kind.CoverTaken or Kind.AttemptOverdue or Kind.NextStepOverdue => ["Deadline"],
        Kind.Cooled => ["Until", "UntilClock", "IsUnanswered"],
        Kind.Paused => ["Until", "Reason", "Deadline"],
        Kind.Resumed => ["Deadline", "RespondBy"],
        Kind.Closed => ["Outcome"],
        Kind.MergedIn => ["Other", "Fence"],
        Kind.MergedAway => ["Other"],
        _ => [],
    };

    private static bool Has(ResponseEvent next, string field) => field switch
    {
        "Rep" => next.Rep is { IsValid: true },
        "Duty" => next.Duty is { IsValid: true },
        "Other" => next.Other is { IsValid: true },
        "Fence" => next.Fence is not null,
        "Deadline" => next.Deadline is not null,
        "RespondBy" => next.RespondBy is not null,
        "RespondClock" => next.RespondClock is not null,
        "Cause" => next.Cause is { } cause && Enum.IsDefined(cause),
        "TriggeredAt" => next.TriggeredAt is not null,
        "HappenedAt" => next.HappenedAt is not null,
        "Meeting" => next.Meeting is not null,
        "Until" => next.Until is not null,
        "UntilClock" => next.UntilClock is not null,
        "Step" => next.Step is not null,
        "IsUnanswered" => next.IsUnanswered is not null,
        "Outcome" => next.Outcome is { } outcome && Enum.IsDefined(outcome),
        "Reason" => next.Reason is not null,
        "Pool" => next.Pool is not null,
        "Way" => next.Way is not null,
        _ => next.Key is not null,
    };
}
