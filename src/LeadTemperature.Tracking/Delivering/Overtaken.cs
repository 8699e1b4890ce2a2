using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>Messages that need not be told any more: an offer that no longer runs, duty that no longer has the lead.</summary>
internal static class Overtaken
{
    public static bool Is(LeadMessage message, ResponseState response) => message.Kind switch
    {
        LeadMessageKind.Offer => response.Open is not { Stage: ResponseStage.Offered } open || open.Accountable.Fence != message.Fence,
        LeadMessageKind.Cover => response.Open is not { Stage: ResponseStage.Covered } open || open.CoverFence != message.Fence,
        LeadMessageKind.Duty => response.Open is not { IsWithDuty: true } open || open.Accountable.Rep != message.To,
        LeadMessageKind.Overdue => response.Open is null,
        LeadMessageKind.Merged => response.Open?.SlotHolder != message.To,
        _ => response.IsErased,
    };
}
