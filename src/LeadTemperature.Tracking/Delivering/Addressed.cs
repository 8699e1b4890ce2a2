using LeadTemperature.Responding;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>A lead as whoever is told of it needs it.</summary>
/// <param name="Key">The lead: that of the message, or the one that it was merged into.</param>
/// <param name="Response">Its response.</param>
/// <param name="Brief">What is said of it.</param>
internal sealed record Addressed(LeadKey Key, ResponseState Response, ResponseBrief Brief)
{
    public static Addressed Of(Turn turn) => new(turn.Record.Key, turn.Response, turn.ToBrief());

    /// <summary>Whether a message need not be told any more. Of a lead that was merged away only what somebody no longer has is told.</summary>
    public bool HasOvertaken(LeadMessage message) =>
        Key == message.Key ? Overtaken.Is(message, Response) : message.Kind != LeadMessageKind.NoLongerYours;
}
