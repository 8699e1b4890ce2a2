using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>Rules that share a clamp on their sum: those that name the group, and those whose kinds it lists.</summary>
/// <remarks>Judged with the definition that it is part of. Equal by content. Immutable.</remarks>
public sealed record GroupDefinition
{
    /// <summary>The most that the sum of its rules can be, at least 0. Null, which infinity becomes, for no limit.</summary>
    public double? Cap { get; init => field = Zero.Plain(value, double.PositiveInfinity); }

    /// <summary>The least that the sum of its rules can be, at most 0. Null, which negative infinity becomes, for no limit.</summary>
    public double? Floor { get; init => field = Zero.Plain(value, double.NegativeInfinity); }

    /// <summary>Takes every rule whose kinds are all among these. Empty where its rules name it themselves.</summary>
    public DefinitionSet<SignalKind> Kinds { get; init => field = value ?? []; } = [];
}
