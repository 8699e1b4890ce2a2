using Kind = LeadTemperature.Responding.ResponseEventKind;
using Stage = LeadTemperature.Responding.ResponseStage;

namespace LeadTemperature.Responding.Replaying;

/// <summary>An open response after an event.</summary>
internal static class OpenChanges
{
    public static OpenResponse Apply(OpenResponse open, ResponseEvent next) => next.Kind switch
    {
        Kind.Offered => Offered(open, next),
        Kind.OfferEnded or Kind.OwnerLost => Lost(open, next),
        Kind.Accepted or Kind.Claimed => Taken(open, next) with { Stage = open.StageWhenTaken(next.At) },
        Kind.Attempted => Touched(Taken(open, next), next) with
        {
            Stage = open.StageWhenTaken(next.At) is var stage and not Stage.Accepted ? stage : Stage.Pursuing,
            Attempts = open.Attempts + 1,
        },
        Kind.Talked => Touched(Taken(open, next), next) with
        {
            Stage = Stage.Engaged,
            HasTalked = true,
            Meeting = null,
            Round = open.Round + 1,
            OffersInRound = 0,
        },
        Kind.NoShow => Touched(open, next) with { Stage = Stage.Pursuing, Attempts = open.Attempts + 1, Meeting = null },
        Kind.CoverRequested => With(open, open.Accountable.Rep, next) with
        {
            Stage = Stage.Covered,
            Covers = open.Covers + 1,
            CoverFence = next.Fence!.Value,
            CoverSince = next.At,
            IsCoverTaken = false,
        },
        Kind.CoverTaken => Due(open, next) with { IsCoverTaken = true },
        Kind.CoverAnswered => open with { CoverAnsweredAt = open.CoverAnsweredAt ?? next.HappenedAt, CoverKeys = open.CoverKeys.With(next.Key) },
        Kind.CoverEnded => With(open, next.Duty!.Value, next) with { Stage = Stage.Raised, CoverKeys = open.CoverKeys.With(next.Key) },
        Kind.Booked => Taken(open, next) with { Stage = Stage.Booked, Meeting = next.Meeting, CoverKeys = open.CoverKeys.With(next.Key), CoverFence = open.CoverFence },
        Kind.MeetingLost => With(open, next.Duty!.Value, next) with { Stage = Stage.Raised, Meeting = null, SlotHolder = null },
        Kind.Escalated => NextRound(open, next) with { Stage = Stage.Escalated },
        Kind.EscalationRepeated => NextRound(open, next),
        Kind.DutyChanged => With(open, next.Duty!.Value, next),
        Kind.Missed => open with { IsMissed = true },
        Kind.AttemptOverdue => Due(open, next) with { IsOverdue = true },
        Kind.Cooled => Heat(open, next) with { CooledUntil = next.Until, CooledClock = next.UntilClock },
        Kind.Reheated => Heat(open, next) with { CooledUntil = null, CooledClock = null },
        Kind.Paused => Due(open, next) with
        {
            Pause = new ResponsePause(next.At, next.Until!.Value, next.Reason!, open.Deadline, open.Clock),
        },
        Kind.Resumed => Moved(open, next) with { Pause = null },
        Kind.DueMoved => Moved(open, next),
        Kind.NextStepOverdue => Due(open, next),
        _ => open,
    };

    private static OpenResponse Offered(OpenResponse open, ResponseEvent offered) =>
        With(open, open.HasTalked ? open.Accountable.Rep : offered.Rep!.Value, offered) with
        {
            Stage = Stage.Offered,
            SlotHolder = offered.Rep,
            Pool = offered.Pool ?? open.Pool,
            IsAssigned = offered.IsAssigned ?? false,
            OfferFence = offered.Fence!.Value,
            OffersInRound = open.OffersInRound + 1,
        };

    /// <summary>An offer or an ownership is over. A rep who is gone has not used up one of the offers.</summary>
    private static OpenResponse Lost(OpenResponse open, ResponseEvent lost) => With(open, lost.Duty!.Value, lost) with
    {
        Stage = Stage.Raised,
        SlotHolder = null,
        OfferFence = 0,
        IsAssigned = false,
        IsOverdue = false,
        OffersInRound = open.OffersInRound - (lost.Way == Ways.RepGone && open.OffersInRound > 0 ? 1 : 0),
        PastOffers = open.PastOffers.With(new PastOffer(
            open.SlotHolder!.Value, open.OfferFence > 0 ? open.OfferFence : open.Accountable.Fence, open.Round, lost.Way is Ways.Expired or Ways.Undeliverable)),
    };

    /// <summary>Somebody has it: earlier offers can no longer be accepted, and the automation can no longer book.</summary>
    private static OpenResponse Taken(OpenResponse open, ResponseEvent taken) => With(open, taken.Rep!.Value, taken) with
    {
        SlotHolder = taken.Rep,
        OfferFence = 0,
        IsAssigned = false,
        IsOverdue = false,
        CoverFence = 0,
        PastOffers = open.PastOffers.NoLonger(),
    };

    /// <summary>A person has turned to the lead. An answer also pays what is owed to a lead that cooled.</summary>
    private static OpenResponse Touched(OpenResponse open, ResponseEvent touch)
    {
        DateTimeOffset? answeredAt = open.AnsweredAt ?? (touch.IsAnswer == true ? touch.HappenedAt : null);
        return Due(open, touch) with
        {
            FirstAttemptAt = open.FirstAttemptAt ?? touch.HappenedAt,
            AnsweredAt = answeredAt,
            CooledUntil = answeredAt is null ? open.CooledUntil : null,
            CooledClock = answeredAt is null ? open.CooledClock : null,
            IsOverdue = false,
        };
    }

    /// <summary>Cooler, or hot again. While clocks stand, it is what will be left of them that changes.</summary>
    private static OpenResponse Heat(OpenResponse open, ResponseEvent turned) => open.Pause is { } pause && turned.Deadline is { } due
        ? Due(open, turned with { Deadline = null }) with { Pause = pause with { Deadline = due, Clock = turned.Clock } }
        : Due(open, turned);

    /// <summary>All that is due, where it moves.</summary>
    private static OpenResponse Moved(OpenResponse open, ResponseEvent moved) => Due(open, moved) with
    {
        CooledUntil = moved.Until ?? open.CooledUntil,
        CooledClock = moved.UntilClock ?? open.CooledClock,
    };

    private static OpenResponse NextRound(OpenResponse open, ResponseEvent next) => Due(open, next) with
    {
        Step = next.Step!.Value,
        Round = open.Round + 1,
        OffersInRound = 0,
    };

    /// <summary>With who is accountable after an event; whoever was so already keeps since when.</summary>
    private static OpenResponse With(OpenResponse open, RepId rep, ResponseEvent next) => Due(open, next) with
    {
        Accountable = new Assignment(rep, rep == open.Accountable.Rep ? open.Accountable.Since : next.At, next.Fence ?? open.Accountable.Fence),
    };

    private static OpenResponse Due(OpenResponse open, ResponseEvent next) => open with
    {
        Deadline = next.Deadline ?? open.Deadline,
        Clock = next.Deadline is null ? open.Clock : next.Clock,
        RespondBy = next.RespondBy ?? open.RespondBy,
        RespondClock = next.RespondClock ?? open.RespondClock,
    };
}
