using LeadTemperature.Responding;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Whom an event concerns. After a merge the holder of what goes on has it under another id, and need not be told that it is gone.</summary>
internal static class Messages
{
    public static void Add(List<LeadMessage> messages, LeadKey key, ResponseState before, ResponseEvent happened, ResponseState after, RepId? newHolder, RepId duty)
    {
        int part = 0;
        foreach ((LeadMessageKind kind, RepId? to) in Of(before, happened, after, newHolder, duty))
        {
            long fence = kind == LeadMessageKind.Cover ? after.Open!.CoverFence : after.Fence;
            messages.Add(new LeadMessage(key, happened, part++, kind, to, fence));
        }
    }

    private static IEnumerable<(LeadMessageKind Kind, RepId? To)> Of(
        ResponseState before, ResponseEvent happened, ResponseState after, RepId? newHolder, RepId duty)
    {
        RepId? held = before.Open?.SlotHolder;
        if (held is { } rep && (after.Open?.SlotHolder ?? newHolder) != held && happened.Kind != Kind.Erased && !IsTheirOwnDoing(happened))
        {
            yield return (LeadMessageKind.NoLongerYours, rep);
        }

        switch (happened.Kind)
        {
            case Kind.Offered:
                yield return (LeadMessageKind.Offer, happened.Rep);
                break;
            case Kind.MergedIn when after.Open is { Stage: ResponseStage.Offered } offered:
                yield return (LeadMessageKind.Offer, offered.SlotHolder);
                break;
            case Kind.MergedIn when after.Open is { Stage: ResponseStage.Covered, IsCoverTaken: false }:
                yield return (LeadMessageKind.Cover, null);
                break;
            case Kind.MergedIn when after.Open?.SlotHolder is { } holder:
                yield return (LeadMessageKind.Merged, holder);
                break;
            case Kind.CoverRequested:
                yield return (LeadMessageKind.Cover, null);
                yield return (LeadMessageKind.Duty, after.Open!.Accountable.Rep);
                break;
            case Kind.Escalated or Kind.EscalationRepeated or Kind.DutyChanged when after.Open!.IsUrgent:
                yield return (LeadMessageKind.Duty, after.Open.Accountable.Rep);
                break;
            case Kind.Missed or Kind.AttemptOverdue or Kind.NextStepOverdue:
                if (after.Open!.Owner is { } owner && owner != duty && after.Open.Stage != ResponseStage.Booked)
                {
                    yield return (LeadMessageKind.Overdue, owner);
                }

                yield return (LeadMessageKind.Overdue, duty);
                break;
            default:
                break;
        }
    }

    /// <summary>Who gave the lead back, or closed it, knows.</summary>
    private static bool IsTheirOwnDoing(ResponseEvent happened) => happened.Kind switch
    {
        Kind.OfferEnded => happened.Way == "declined",
        Kind.OwnerLost => happened.Way == "released",
        Kind.Closed => happened.Outcome is ResponseOutcome.Qualified or ResponseOutcome.NotReady or ResponseOutcome.Disqualified,
        _ => false,
    };
}
