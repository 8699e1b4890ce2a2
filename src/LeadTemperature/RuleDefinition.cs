using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>What kinds of signals are worth: a plain rule, or a burst where <see cref="Burst"/> is said.</summary>
/// <remarks>
/// A plain rule gives <c>points · Σ magnitude · decay(age)</c>. A burst has no decay, counts no most recent ones, and neither makes hot nor
/// holds. Judged with the definition that it is part of. Equal by content. Immutable.
/// </remarks>
public sealed record RuleDefinition
{
    /// <summary>The kinds that it counts as one; at least one, all of one level of intent.</summary>
    public required DefinitionSet<SignalKind> Kinds { get; init => field = value ?? []; }

    /// <summary>Points for a fresh signal of magnitude 1, or once for a burst; from −1,000,000 to 1,000,000.</summary>
    public required double Points { get; init => field = Zero.Plain(value); }

    /// <summary>What is left at an age. Null for a half-life of 7 days, and in a burst.</summary>
    public Decay? Decay { get; init; }

    /// <summary>Counts only so many most recent signals, 1 to 64. Null counts all, which not every decay allows.</summary>
    public int? MostRecent { get; init; }

    /// <summary>Bends the points toward a limit that they never reach; above 0, at most 1,000,000. Null, which infinity becomes, for none.</summary>
    public double? SaturatesAt { get; init => field = Zero.Plain(value, double.PositiveInfinity); }

    /// <summary>The least that the rule gives, at most 0. Null, which negative infinity becomes, for no limit.</summary>
    public double? Min { get; init => field = Zero.Plain(value, double.NegativeInfinity); }

    /// <summary>The most that the rule gives, at least 0. Null, which infinity becomes, for no limit.</summary>
    public double? Max { get; init => field = Zero.Plain(value, double.PositiveInfinity); }

    /// <summary>The id of the group whose clamp it shares. Null where it is in none, or where a group lists its kinds.</summary>
    public string? Group { get; init; }

    /// <summary>Makes the lead hot while the newest signal is at most this old; above 0, at most 36,500 days. Null where it does not.</summary>
    public TimeSpan? MakesHotFor { get; init => field = Micros.Floor(value); }

    /// <summary>Holds the lead cold until a signal of one of these kinds is newer. Null where it does not hold.</summary>
    public DefinitionSet<SignalKind>? HoldsColdUntil { get; init; }

    /// <summary>What makes it a burst. Null for a plain rule.</summary>
    public BurstDefinition? Burst { get; init; }
}
