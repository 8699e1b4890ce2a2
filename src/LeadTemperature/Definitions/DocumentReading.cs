using LeadTemperature.Building;
using LeadTemperature.Internal;

namespace LeadTemperature.Definitions;

/// <summary>Documents, whose structure was judged, as definitions. What is missing becomes nothing: the judge has said so.</summary>
internal static class DocumentReading
{
    public static ModelContent ToContent(ModelDocument model) => new()
    {
        Label = model.Label ?? "",
        Kinds = [.. (model.Kinds ?? []).Select(k => KeyValuePair.Create(k.Key, new KindDefinition
        {
            Intent = k.Value.Intent,
            Aliases = k.Value.Aliases is { } aliases ? new(TextForm.ItemsOf(aliases)) : [],
        }))],
        Rules = [.. (model.Rules ?? []).Select(r => new NamedRule(r.Key, RuleOf(r.Value)))],
        Groups = [.. (model.Groups ?? []).Select(g => new NamedGroup(g.Key, new GroupDefinition
        {
            Cap = g.Value.Cap,
            Floor = g.Value.Floor,
            Kinds = KindsOf(g.Value.Kinds) ?? [],
        }))],
        Thresholds = model.Thresholds is { Warm: { } warm, Hot: { } hot } t
            ? new ThresholdsDefinition { Warm = warm, Hot = hot, Band = t.Band ?? 0, Evidence = t.Evidence }
            : null,
        ScoreRange = new ScoreRangeDefinition { Floor = model.ScoreRange?.Floor ?? 0, Ceiling = model.ScoreRange?.Ceiling },
    };

    private static RuleDefinition RuleOf(RuleDocument rule) => new()
    {
        Kinds = KindsOf(rule.Kinds) ?? [],
        Points = rule.Points ?? 0,
        Decay = rule.Decay is { } decay ? DecayOf(decay) : null,
        MostRecent = rule.MostRecent,
        SaturatesAt = rule.SaturatesAt,
        Min = rule.Min,
        Max = rule.Max,
        Group = rule.Group,
        MakesHotFor = DurationOf(rule.MakesHotFor),
        HoldsColdUntil = KindsOf(rule.HoldsColdUntil),
        Burst = rule.Burst is not { } burst ? null : new BurstDefinition
        {
            AtLeast = burst.AtLeast ?? 1,
            Within = DurationOf(burst.Within) ?? Limits.LongestDuration,
            AtMost = burst.AtMost,
            Distinct = DurationOf(burst.Distinct),
        },
    };

    private static Decay? DecayOf(DecayDocument said)
    {
        Decay? decay = (said.HalfLife, said.Linear, said.Window, said.Step) switch
        {
            ({ } halfLife, _, _, _) => Decay.HalfLife(DurationOf(halfLife)!.Value),
            (_, { } span, _, _) => Decay.Linear(DurationOf(span)!.Value),
            (_, _, { } window, _) => Decay.Window(DurationOf(window)!.Value),
            (_, _, _, { Every: { } every, Lost: { } lost } step) => step.Compounding == true
                ? Decay.StepCompounding(DurationOf(every)!.Value, lost)
                : Decay.StepLinear(DurationOf(every)!.Value, lost),
            _ => said.None == true ? Decay.None : null,
        };
        return said.Grace is { } grace ? decay?.WithGrace(DurationOf(grace)!.Value) : decay;
    }

    private static TimeSpan? DurationOf(string? text) =>
        text is not null && DurationText.TryParse(text, out TimeSpan duration) ? duration : null;

    private static DefinitionSet<SignalKind>? KindsOf(string? names) =>
        names is null ? null : new(TextForm.ItemsOf(names).Select(name => new SignalKind(name)));
}
