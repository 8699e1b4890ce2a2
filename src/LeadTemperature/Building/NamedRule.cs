namespace LeadTemperature.Building;

/// <summary>A rule under its id, with what it has where its definition says nothing. Its identity is the instance.</summary>
internal sealed class NamedRule(string id, RuleDefinition said)
{
    public string Id { get; } = id;

    public RuleDefinition Said { get; } = said;

    public DefinitionSet<SignalKind> Kinds => Said.Kinds;

    public double Points => Said.Points;

    public Decay Decay => Said.Decay ?? Decay.Default;

    public int? MostRecent => Said.MostRecent;

    public double Saturation => Said.SaturatesAt ?? double.PositiveInfinity;

    public double Min => Said.Min ?? double.NegativeInfinity;

    public double Max => Said.Max ?? double.PositiveInfinity;

    public BurstDefinition? Burst => Said.Burst;

    /// <summary>Whether any number of signals may count: they can be kept as one decayed sum.</summary>
    public bool CountsWithoutLimit =>
        Decay.Shape == DecayShape.None || (Decay.Shape == DecayShape.HalfLife && Decay.Grace == TimeSpan.Zero);

    /// <summary>The id of a rule that is told none: its kinds joined by plus signs; a burst's has <c>-burst</c> behind it.</summary>
    public static string IdOf(RuleDefinition rule) => string.Join('+', rule.Kinds.Select(k => k.Name)) + (rule.Burst is null ? "" : "-burst");
}
