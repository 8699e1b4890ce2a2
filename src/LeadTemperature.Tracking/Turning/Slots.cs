using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Turning;

/// <summary>A slot is taken with the offer and free when nobody holds the lead; owners who come by themselves take one too.</summary>
internal static class Slots
{
    public static void Free(LeadCommit commit, ResponseState before, ResponseState after)
    {
        RepId? held = before.Open?.SlotHolder;
        if (held is not null && after.Open?.SlotHolder != held)
        {
            commit.ReleasedFence = after.Fence;
        }
    }
}
