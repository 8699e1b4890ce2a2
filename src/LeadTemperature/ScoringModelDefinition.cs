namespace LeadTemperature;

/// <summary>What a scoring model is said to be: plain data, from a builder, from JSON, or made by hand.</summary>
/// <remarks>
/// A definition says nothing of its own soundness: <see cref="ScoringModel.Create(ScoringModelDefinition)"/> judges all of it at once.
/// Equal by content, the order of its parts included. Immutable and safe for all threads.
/// </remarks>
public sealed partial record ScoringModelDefinition
{
    /// <summary>The model's name; empty unless said.</summary>
    public string Label { get; init => field = value ?? ""; } = "";

    /// <summary>Where warm and hot start.</summary>
    public required ThresholdsDefinition Thresholds { get; init; }

    /// <summary>Where the score itself is clamped: a floor of 0 and no ceiling unless said.</summary>
    public ScoreRangeDefinition ScoreRange { get; init => field = value ?? ScoreRangeDefinition.Default; } = ScoreRangeDefinition.Default;

    /// <summary>Kinds of one's own and standard ones at another level, by name; with their aliases. Empty unless said; at most 4,096.</summary>
    public DefinitionDictionary<KindDefinition> Kinds { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Rules and bursts by id: a kebab-case name, or that which a rule has without one (its kinds in ordinal order, joined by plus
    /// signs; a burst's with <c>-burst</c> behind). At most 4,096.
    /// </summary>
    public DefinitionDictionary<RuleDefinition> Rules { get; init => field = value ?? []; } = [];

    /// <summary>Groups by id, a kebab-case name. Empty unless said; at most 4,096.</summary>
    public DefinitionDictionary<GroupDefinition> Groups { get; init => field = value ?? []; } = [];
}
