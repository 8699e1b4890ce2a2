using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Whose slot a lead takes: that of whoever it is offered to, or who owns it.</summary>
internal static class Slots
{
    /// <summary>
    /// Follows the response. Who takes a lead by themselves, or by a manager's choice, may exceed their capacity; what a router chose is
    /// reserved by its own decision instead.
    /// </summary>
    public static void Follow(LeadCommit commit, ResponseState before, ResponseState after)
    {
        RepId? holder = after.Open?.SlotHolder;
        if (holder == before.Open?.SlotHolder)
        {
            return;
        }

        commit.Reservation = holder is { } rep ? new SlotReservation(after.Lead, after.Fence, rep, Capacity: 0, MayExceed: true) : null;
        commit.ReleasedFence = holder is null ? after.Fence : null;
    }
}
