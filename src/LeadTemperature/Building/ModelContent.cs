using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>What a model is said to be, as judge and compiler read it: lists that hold what was told twice as well.</summary>
internal sealed class ModelContent
{
    public required string Label { get; init; }

    public required IReadOnlyList<KeyValuePair<string, KindDefinition>> Kinds { get; init; }

    public required IReadOnlyList<NamedRule> Rules { get; init; }

    public required IReadOnlyList<NamedGroup> Groups { get; init; }

    /// <summary>Null where nothing was told.</summary>
    public required ThresholdsDefinition? Thresholds { get; init; }

    public required ScoreRangeDefinition ScoreRange { get; init; }

    public double Ceiling => ScoreRange.Ceiling ?? double.PositiveInfinity;

    public static ModelContent Of(ScoringModelDefinition definition) => new()
    {
        Label = definition.Label,
        Kinds = [.. definition.Kinds],
        Rules = [.. definition.Rules.Select(r => new NamedRule(r.Key, r.Value))],
        Groups = [.. definition.Groups.Select(g => new NamedGroup(g.Key, g.Value))],
        Thresholds = definition.Thresholds,
        ScoreRange = definition.ScoreRange,
    };

    /// <summary>The same as a definition; only where nothing stands twice and thresholds are told.</summary>
    public ScoringModelDefinition ToDefinition() => new()
    {
        Label = Label,
        Kinds = new(Kinds),
        Rules = new(Rules.Select(r => KeyValuePair.Create(r.Id, r.Said))),
        Groups = new(Groups.Select(g => KeyValuePair.Create(g.Id, g.Said))),
        Thresholds = Thresholds!,
        ScoreRange = ScoreRange,
    };

    /// <summary>All kinds that the model knows: the standard ones and those that it declares, with the sound ones of their aliases.</summary>
    public KindTable KindTable()
    {
        Dictionary<SignalKind, Intent> kinds = SignalKinds.All.ToDictionary(k => k, k => SignalKinds.IntentOf(k)!.Value);
        foreach ((string name, KindDefinition said) in Kinds)
        {
            if (SignalKind.TryCreate(name, out SignalKind? kind) && (said.Intent is not null || !kinds.ContainsKey(kind)))
            {
                kinds[kind] = said.Intent ?? Intent.Passive;
            }
        }

        Dictionary<string, SignalKind> aliases = new(StringComparer.Ordinal);
        foreach ((string name, KindDefinition said) in Kinds.Where(k => SignalKind.IsValidName(k.Key)))
        {
            SignalKind kind = new(name);
            foreach (string alias in said.Aliases.Where(a => !SignalKind.TryCreate(a, out SignalKind? other) || !kinds.ContainsKey(other)))
            {
                aliases.TryAdd(alias, kind);
            }
        }

        return new KindTable(kinds, aliases);
    }
}
