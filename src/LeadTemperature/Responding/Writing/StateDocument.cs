namespace LeadTemperature.Responding.Writing;

/// <summary>A state of the answers to a lead, as it is written.</summary>
internal sealed record StateDocument
{
    public required LeadId Lead { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public long? Fence { get; init; }

    public OpenResponse? Open { get; init; }

    public LeadPark? Park { get; init; }

    public ResponseOutcome? LastOutcome { get; init; }

    public LeadId? MergedInto { get; init; }

    public bool? IsErased { get; init; }
}
