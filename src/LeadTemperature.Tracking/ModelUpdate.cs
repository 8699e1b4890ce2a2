namespace LeadTemperature.Tracking;

/// <summary>What became of a model that was to take over.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ModelUpdate
{
    /// <summary>Whether leads are read by it now. Also where they were before.</summary>
    public required bool IsApplied { get; init; }

    /// <summary>The model that leads are read by now.</summary>
    public required ScoringModel Model { get; init; }

    /// <summary>What differs between the model before and the one that was to take over.</summary>
    public required ModelDiff Difference { get; init; }

    /// <summary>Why it was refused; empty where it was not.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
