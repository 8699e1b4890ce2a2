using LeadTemperature.Responding;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>A lead as whoever is told of it needs it.</summary>
internal sealed record Addressed(ResponseState Response, ResponseBrief Brief)
{
    public static Addressed Of(Turn turn) => new(turn.Response, turn.ToBrief());
}
