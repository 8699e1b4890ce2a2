using Kind = LeadTemperature.Responding.ResponseEventKind;
using Stage = LeadTemperature.Responding.ResponseStage;

namespace LeadTemperature.Responding.Judging;

/// <summary>Which events can happen to which state: what the machine never decides is refused, whoever wrote it.</summary>
internal static class EventFit
{
    /// <summary>Whether an event of this kind can happen now.</summary>
    public static bool Fits(ResponseState state, Kind kind) =>
        !state.IsErased && state.MergedInto is null && (state.Open is { } open ? Fits(open, kind) : !NeedsOpen(kind));

    /// <summary>Whether a response that is said to go on could have come about.</summary>
    public static bool IsResponse(OpenResponse open, long? fence) =>
        Enum.IsDefined(open.Stage) && open.Stage != Stage.Closed && Enum.IsDefined(open.Cause)
        && open.Accountable.Rep.IsValid && open.Accountable.Fence == fence
        && (open.SlotHolder is not null) == (open.Owner is not null || open.Stage == Stage.Offered)
        && (open.IsWithDuty || open.Accountable.Rep == open.SlotHolder)
        && (open.OfferFence > 0) == (open.Stage == Stage.Offered)
        && (open.Stage != Stage.Covered || (open.CoverSince is not null && open.CoverFence > 0))
        && (open.Stage != Stage.Booked || open.Meeting is not null)
        && (open.Stage != Stage.Engaged || open.HasTalked)
        && !(open.HasTalked && (open.Stage is Stage.Accepted or Stage.Pursuing or Stage.Covered or Stage.Booked));

    private static bool NeedsOpen(Kind kind) =>
        kind is not (Kind.Opened or Kind.Parked or Kind.FactNoted or Kind.HotSeenLate or Kind.MergedIn or Kind.MergedAway or Kind.Erased);

    private static bool Fits(OpenResponse open, Kind kind) => kind switch
    {
        Kind.Opened or Kind.HotSeenLate => false,
        Kind.Paused => open.Pause is null,
        Kind.Resumed => open.Pause is not null,
        Kind.Cooled => open.CooledUntil is null,
        Kind.Reheated => open.CooledUntil is not null,
        Kind.DutyChanged => open.IsWithDuty,
        Kind.Missed => open.IsAwaitingAnswer,
        Kind.CoverAnswered or Kind.FactNoted or Kind.Parked or Kind.Closed or Kind.MergedIn or Kind.MergedAway or Kind.Erased => true,
        _ => open.Pause is null && FitsStage(open.Stage, kind),
    };

    private static bool FitsStage(Stage stage, Kind kind) => kind switch
    {
        Kind.Offered or Kind.RoutingFailed or Kind.Unrouted or Kind.Claimed => stage is Stage.Raised or Stage.Escalated,
        Kind.Accepted => stage is Stage.Raised or Stage.Escalated or Stage.Offered,
        Kind.OfferEnded => stage is Stage.Offered,
        Kind.OwnerLost => stage is Stage.Accepted or Stage.Pursuing or Stage.Engaged or Stage.Booked,
        Kind.Attempted or Kind.Talked => stage is not Stage.Covered,
        Kind.CoverRequested or Kind.Escalated => stage is Stage.Raised,
        Kind.CoverTaken or Kind.CoverEnded => stage is Stage.Covered,
        Kind.Booked => stage is Stage.Raised or Stage.Escalated or Stage.Covered or Stage.Booked or Stage.Pursuing,
        Kind.MeetingLost => stage is Stage.Raised or Stage.Escalated or Stage.Booked,
        Kind.NoShow => stage is Stage.Booked,
        Kind.EscalationRepeated => stage is Stage.Escalated,
        Kind.AttemptOverdue => stage is Stage.Pursuing,
        Kind.NextStepOverdue => stage is Stage.Engaged,
        _ => true,
    };
}
