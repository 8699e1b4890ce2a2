namespace LeadTemperature.Tracking.Stores;

/// <summary>The scoring model of a scope, as it is kept.</summary>
/// <remarks>Immutable.</remarks>
public sealed record StoredModel
{
    /// <summary>The tenant; empty for the model of all that have none of their own.</summary>
    public required string Scope { get; init; }

    /// <summary>Its definition as JSON (<see cref="ScoringModelDefinition.ToJson"/>).</summary>
    public required string Definition { get; init; }

    /// <summary>Its fingerprint.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The fingerprint of the model that the configuration held last; null where it held none. A configuration that stays the same does not undo what was applied since.</summary>
    public string? Configured { get; init; }

    /// <summary>When it was applied, UTC.</summary>
    public required DateTimeOffset AppliedAt { get; init; }

    /// <summary>Leads that another model read last are read from their signals anew (<see cref="ISignalHistory"/>), even where their states seem to serve.</summary>
    public bool IsFromHistory { get; init; }

    /// <summary>Every lead was read by it at least once.</summary>
    public bool IsSwept { get; init; }
}
