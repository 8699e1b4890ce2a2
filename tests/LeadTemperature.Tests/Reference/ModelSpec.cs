namespace LeadTemperature.Tests.Reference;

/// <summary>
/// A scoring model in plain words. The engine gets it through the public builder, the reference reads it as it stands, so that
/// both work from one description and share nothing else.
/// </summary>
internal sealed record ModelSpec(
    IReadOnlyList<KindSpec> Kinds,
    IReadOnlyList<RuleSpec> Rules,
    IReadOnlyList<GroupSpec> Groups,
    ThresholdsSpec Thresholds,
    double Floor = 0,
    double? Ceiling = null)
{
    /// <summary>The level that the rule's kinds share.</summary>
    public Intent IntentOf(RuleSpec rule) => rule.Kinds.Select(name => Kinds.Single(k => k.Name == name).Intent).Distinct().Single();

    /// <summary>Whether any rule can give evidence; a model without one must say that its gate is 0 (S-06).</summary>
    public bool CanGiveEvidence => Rules.Any(r => r.Points > 0 && IntentOf(r) == Intent.High);

    public GroupSpec? GroupOf(RuleSpec rule) => Groups.SingleOrDefault(g => g.Takes(rule));

    public ScoringModel Build()
    {
        ScoringModelBuilder builder = new();
        foreach (KindSpec kind in Kinds.Where(k => k.Declared))
        {
            builder.Kind(new SignalKind(kind.Name), kind.Intent);
        }

        foreach (RuleSpec rule in Rules)
        {
            Add(builder, rule);
        }

        foreach (GroupSpec group in Groups)
        {
            builder.Group(group.Id, g => Configure(g, group));
        }

        return builder
            .Thresholds(Thresholds.Warm, Thresholds.Hot, Thresholds.Band, Thresholds.Evidence)
            .ScoreRange(Floor, Ceiling)
            .Build();
    }

    public override string ToString() => ModelSpecText.Of(this);

    private static void Add(ScoringModelBuilder builder, RuleSpec rule)
    {
        if (rule.Burst is { } burst)
        {
            builder.Burst(
                KindsOf(rule.Kinds), burst.AtLeast, burst.Within, rule.Points, burst.AtMost, burst.Distinct, b => Configure(b, rule));
        }
        else
        {
            builder.Rule(KindsOf(rule.Kinds), rule.Points, rule.Decay.Build(), r => Configure(r, rule));
        }
    }

    private static void Configure(RuleBuilder builder, RuleSpec rule)
    {
        _ = rule.SaidId is { } id ? builder.Id(id) : builder;
        _ = rule.MostRecent is { } count ? builder.MostRecent(count) : builder;
        _ = rule.Saturation is { } limit ? builder.SaturatesAt(limit) : builder;
        _ = rule.Min is { } min ? builder.Min(min) : builder;
        _ = rule.Max is { } max ? builder.Max(max) : builder;
        _ = rule.Group is { } group ? builder.InGroup(group) : builder;
        _ = rule.MakesHotFor is { } duration ? builder.MakesHotFor(duration) : builder;
        _ = rule.HoldsUntil is { } until ? builder.HoldsCold(KindsOf(until)) : builder;
    }

    private static void Configure(BurstBuilder builder, RuleSpec rule)
    {
        _ = rule.SaidId is { } id ? builder.Id(id) : builder;
        _ = rule.Saturation is { } limit ? builder.SaturatesAt(limit) : builder;
        _ = rule.Min is { } min ? builder.Min(min) : builder;
        _ = rule.Max is { } max ? builder.Max(max) : builder;
        _ = rule.Group is { } group ? builder.InGroup(group) : builder;
    }

    private static void Configure(GroupBuilder builder, GroupSpec group)
    {
        _ = group.Floor is { } floor ? builder.Floor(floor) : builder;
        _ = group.Cap is { } cap ? builder.Cap(cap) : builder;
        _ = group.Kinds.Count > 0 ? builder.Kinds(KindsOf(group.Kinds)) : builder;
    }

    private static IEnumerable<SignalKind> KindsOf(IEnumerable<string> names) => names.Select(name => new SignalKind(name));
}
