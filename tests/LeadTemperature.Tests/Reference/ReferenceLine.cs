namespace LeadTemperature.Tests.Reference;

/// <summary>A line that a ledger must have unless its points are nothing.</summary>
/// <param name="Stage">What gave or took the points.</param>
/// <param name="Id">The rule or group, or <c>score</c>.</param>
/// <param name="Points">How many.</param>
/// <param name="Scale">The points that went through the stage, all counted as positive; the tolerance is a share of them.</param>
/// <param name="Newest">The newest signal behind the line.</param>
internal sealed record ReferenceLine(LedgerStage Stage, string Id, double Points, double Scale, SignalSpec? Newest)
{
    /// <summary>S-11: the rules in the model's order, each followed by its own stages, then the groups, then the score's range.</summary>
    public static IReadOnlyList<ReferenceLine> Of(StagedPoints points) =>
    [
        .. points.Rules.SelectMany(OfRule),
        .. points.Groups.Select(g => new ReferenceLine(
            LedgerStage.GroupRange, g.Group.Id, g.Clamped - g.Sum, g.Rules.Sum(r => Math.Abs(r.Raw)), g.Newest)),
        new(LedgerStage.ScoreRange, "score", points.Score - points.Sum, points.SumOfLines, NewestSignal.Of(points.Rules.Select(r => r.Newest))),
    ];

    private static IEnumerable<ReferenceLine> OfRule(RuleReading rule) =>
    [
        new(LedgerStage.Rule, rule.Rule.Id, rule.Raw, Math.Abs(rule.Raw), rule.Newest),
        new(LedgerStage.Saturation, rule.Rule.Id, rule.Saturated - rule.Raw, Math.Abs(rule.Raw), rule.Newest),
        new(LedgerStage.RuleRange, rule.Rule.Id, rule.Ranged - rule.Saturated, Math.Abs(rule.Raw), rule.Newest),
    ];
}
