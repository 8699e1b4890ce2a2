using System.Globalization;
using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>The machine's state in the interpreter's words, so that both can be compared.</summary>
internal static class ReferenceView
{
    public static ReferenceLead Of(ResponseState state)
    {
        ReferenceLead lead = new()
        {
            Sequence = state.Sequence,
            Fence = state.Fence,
            MergedInto = state.MergedInto?.ToString(),
            IsErased = state.IsErased,
            Outcome = state.LastOutcome?.ToString(),
            Park = state.Park is { } park ? new ReferencePark(park.Since, park.IsNotReady, park.AgainAt, park.Owner?.ToString()) : null,
        };
        return state.Open is { } open ? Open(lead, open) : lead;
    }

    private static ReferenceLead Open(ReferenceLead lead, OpenResponse open) => lead with
    {
        Stage = open.Stage.ToString(),
        Accountable = open.Accountable.Rep.ToString(),
        Since = open.Accountable.Since,
        Deadline = open.Deadline,
        RespondBy = open.RespondBy,
        OpenedAt = open.OpenedAt,
        TriggeredAt = open.TriggeredAt,
        Cause = open.Cause.ToString(),
        Pool = open.Pool,
        PreferredRep = open.PreferredRep?.ToString(),
        SlotHolder = open.SlotHolder?.ToString(),
        OfferFence = open.OfferFence,
        IsAssigned = open.IsAssigned,
        HasTalked = open.HasTalked,
        IsMissed = open.IsMissed,
        IsOverdue = open.IsOverdue,
        Attempts = open.Attempts,
        FirstAttemptAt = open.FirstAttemptAt,
        AnsweredAt = open.AnsweredAt,
        CoverAnsweredAt = open.CoverAnsweredAt,
        Round = open.Round,
        Offers = open.OffersInRound,
        Covers = open.Covers,
        CoverFence = open.CoverFence,
        IsCoverTaken = open.IsCoverTaken,
        Meeting = open.Meeting,
        Step = open.Step,
        CooledUntil = open.CooledUntil,
        PausedUntil = open.Pause?.Until,
        LateOffers = string.Concat(open.PastOffers.Where(o => o.MayAcceptLate).Select(Late)),
    };

    private static string Late(PastOffer offer) => string.Create(CultureInfo.InvariantCulture, $"{offer.Rep} under {offer.Fence};");
}
