namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>A message that a commit has caused, kept by the application in the same transaction: what has to be told, whatever happens.</summary>
internal sealed class PostedMessage
{
    public required string Id { get; init; }

    public required string Lead { get; init; }

    public required long Sequence { get; init; }

    public required int Part { get; init; }

    public required int Kind { get; init; }

    public required string? To { get; init; }

    public required long Fence { get; init; }
}
