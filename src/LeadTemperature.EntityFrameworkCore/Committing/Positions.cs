using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>The place of a message among those of its lead.</summary>
internal static class Positions
{
    /// <summary>Between two events there is room for dead letters that are tried again.</summary>
    private const long Room = 1 << 20;

    public static long Of(LeadMessage message) => (message.Event.Sequence * Room) + message.Part;
}
