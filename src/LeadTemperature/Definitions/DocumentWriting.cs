using LeadTemperature.Internal;

namespace LeadTemperature.Definitions;

/// <summary>Definitions as documents: what is as it would be unsaid is not said.</summary>
internal static class DocumentWriting
{
    public static ModelDocument Of(ScoringModelDefinition model) => new(
        model.Label.Length == 0 ? null : model.Label,
        new ThresholdsDocument(model.Thresholds.Warm, model.Thresholds.Hot, Unless(0, model.Thresholds.Band), model.Thresholds.Evidence),
        model.ScoreRange == ScoreRangeDefinition.Default ? null : new ScoreRangeDocument(Unless(0, model.ScoreRange.Floor), model.ScoreRange.Ceiling),
        Each(model.Kinds, kind => new KindDocument(kind.Intent, kind.Aliases.Count == 0 ? null : kind.Aliases.ToString())),
        Each(model.Rules, RuleOf),
        Each(model.Groups, group => new GroupDocument(group.Cap, group.Floor, group.Kinds.Count == 0 ? null : group.Kinds.ToString())));

    private static OrderedDictionary<string, TDocument>? Each<TPart, TDocument>(DefinitionDictionary<TPart> parts, Func<TPart, TDocument> document)
        where TPart : class => parts.Count == 0
        ? null
        : new(parts.Select(p => KeyValuePair.Create(p.Key, document(p.Value))), StringComparer.Ordinal);

    private static RuleDocument RuleOf(RuleDefinition rule) => new(
        rule.Kinds.ToString(),
        rule.Points,
        rule.Decay is { } decay ? DecayOf(decay) : null,
        rule.MostRecent,
        rule.SaturatesAt,
        rule.Min,
        rule.Max,
        rule.Group,
        TextOf(rule.MakesHotFor),
        rule.HoldsColdUntil?.ToString(),
        rule.Burst is { } burst ? new BurstDocument(burst.AtLeast, DurationText.Of(burst.Within), burst.AtMost, TextOf(burst.Distinct)) : null);

    private static DecayDocument DecayOf(Decay decay)
    {
        string duration = DurationText.Of(decay.Duration);
        string? grace = decay.Grace == TimeSpan.Zero ? null : DurationText.Of(decay.Grace);
        return decay.Shape switch
        {
            DecayShape.HalfLife => new(duration, null, null, null, null, grace),
            DecayShape.Linear => new(null, duration, null, null, null, grace),
            DecayShape.Window => new(null, null, duration, null, null, grace),
            DecayShape.None => new(null, null, null, null, true, grace),
            _ => new(null, null, null, new StepDocument(duration, decay.Lost, decay.Shape == DecayShape.StepCompounding ? true : null), null, grace),
        };
    }

    private static string? TextOf(TimeSpan? duration) => duration is { } said ? DurationText.Of(said) : null;

    private static double? Unless(double usual, double value) => value == usual ? null : value;
}
