namespace LeadTemperature.Tracking.Stores;

/// <summary>Asks a store for leads, a page at a time.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LeadQuery
{
    /// <summary>The tenant whose leads are asked for; empty where there is only one.</summary>
    public required string Scope { get; init; }

    /// <summary>The model by which the records read the bytes of states, and that of <see cref="LeadFilter.ReadByAnotherModel"/>.</summary>
    public required ScoringModel Model { get; init; }

    /// <summary>Which leads; all unless said.</summary>
    public LeadFilter Filter { get; init; }

    /// <summary>The rep of <see cref="LeadFilter.HeldByRep"/>.</summary>
    public RepId? Rep { get; init; }

    /// <summary>Where to go on: <see cref="LeadPage.Next"/> of the page before; null, as unless said, for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many leads at most: 1 to 10,000; 1,000 unless said.</summary>
    public int Most { get; init; } = 1_000;
}
