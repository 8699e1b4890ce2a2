using LeadTemperature.Internal;

namespace LeadTemperature.Building;

/// <summary>A rule as it was told: plain where <see cref="Burst"/> is null.</summary>
internal sealed class RuleDefinition(IReadOnlyList<SignalKind> kinds, double points)
{
    private string? _id;

    /// <summary>The id that was said, else the kinds joined by plus signs; a burst's has <c>-burst</c> behind it.</summary>
    public string Id
    {
        get => _id ?? string.Join('+', Kinds.Select(k => k.Name)) + (Burst is null ? "" : "-burst");
        set => _id = value;
    }

    public bool HasOwnId => _id is not null;

    /// <summary>The kinds by name, each once.</summary>
    public IReadOnlyList<SignalKind> Kinds { get; } = kinds;

    public double Points { get; } = points;

    public Decay Decay { get; set; } = Decay.Default;

    public int? MostRecent { get; set; }

    public double Saturation { get; set; } = double.PositiveInfinity;

    public double Min { get; set; } = double.NegativeInfinity;

    public double Max { get; set; } = double.PositiveInfinity;

    public string? Group { get; set; }

    public TimeSpan? MakesHotFor { get; set; }

    /// <summary>The kinds that clear the hold; null where the rule does not hold.</summary>
    public IReadOnlyList<SignalKind>? HoldsUntil { get; set; }

    public BurstDefinition? Burst { get; init; }

    /// <summary>Whether any number of signals may count: they can be kept as one decayed sum.</summary>
    public bool CountsWithoutLimit =>
        Decay.Shape == DecayShape.None || (Decay.Shape == DecayShape.HalfLife && Decay.Grace == TimeSpan.Zero);
}
