using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>Where the score itself is clamped, as a definition says it.</summary>
/// <remarks>Judged with the definition that it is part of. Equal by content. Immutable.</remarks>
public sealed record ScoreRangeDefinition
{
    /// <summary>A floor of 0 and no ceiling: what a model has unless it says otherwise.</summary>
    public static ScoreRangeDefinition Default { get; } = new();

    /// <summary>The least that a score can be, below warm; 0 unless said. Negative infinity for none.</summary>
    public double Floor { get; init => field = Zero.Plain(value); }

    /// <summary>The most that a score can be, at least hot. Null, which infinity becomes, for none.</summary>
    public double? Ceiling { get; init => field = Zero.Plain(value, double.PositiveInfinity); }
}
