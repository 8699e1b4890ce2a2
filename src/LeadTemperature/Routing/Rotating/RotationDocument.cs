using System.Text.Json.Serialization;

namespace LeadTemperature.Routing.Rotating;

/// <summary>A rotation as it stands in JSON.</summary>
internal sealed record RotationDocument(string? Pool, long NextTurn, long Denominator, IReadOnlyList<StandingDocument?>? Standings)
{
    public static RotationDocument Of(PoolRotation rotation) =>
        new(rotation.Pool, rotation.NextTurn, rotation.Denominator, [.. rotation.Standings.Select(StandingDocument.Of)]);
}

/// <summary>A standing as it stands in JSON; what is usual is left out.</summary>
internal sealed record StandingDocument(
    string? Rep,
    long Turn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Credit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsAbsent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Handicap,
    DateTimeOffset? HandicapUntil)
{
    public static StandingDocument Of(RepStanding standing) => new(
        standing.Rep.ToString(), standing.Turn, standing.Credit, !standing.IsPresent, standing.Handicap, standing.HandicapUntil?.ToDateTimeOffset());

    public RepStanding ToStanding() => new(
        Rep, Turn, Credit, !IsAbsent, Handicap, HandicapUntil is { } until ? UtcInstant.FromDateTimeOffset(until) : null);
}
