namespace LeadTemperature.Tests.Reference;

/// <summary>What kinds are worth: a plain rule, or a burst where <see cref="Burst"/> is said.</summary>
internal sealed record RuleSpec(IReadOnlyList<string> Kinds, double Points)
{
    public string? SaidId { get; init; }

    public DecaySpec Decay { get; init; } = DecaySpec.HalfLife(TimeSpan.FromDays(7));

    public int? MostRecent { get; init; }

    public double? Saturation { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>The group that the rule itself names; null where none, or where the group lists its kinds.</summary>
    public string? Group { get; init; }

    public TimeSpan? MakesHotFor { get; init; }

    /// <summary>The kinds that clear the hold; null where the rule does not hold.</summary>
    public IReadOnlyList<string>? HoldsUntil { get; init; }

    public BurstSpec? Burst { get; init; }

    /// <summary>The id that was said, else the kinds in ordinal order, joined by plus signs; a burst's has <c>-burst</c> behind it.</summary>
    public string Id => SaidId
        ?? string.Join('+', Kinds.Order(StringComparer.Ordinal)) + (Burst is null ? "" : "-burst");
}
