namespace LeadTemperature.Tests.Reference;

/// <summary>All stages of a reading, S-03 and S-05 in order: raw, saturation, rule range, group range, score range.</summary>
internal sealed class StagedPoints
{
    public StagedPoints(ModelSpec model, IReadOnlyList<RuleReading> rules)
    {
        Rules = rules;
        Groups = [.. model.Groups.Select(group => new GroupReading(group, [.. rules.Where(r => group.Takes(r.Rule))]))];
        Sum = Groups.Sum(g => g.Clamped) + rules.Where(r => model.GroupOf(r.Rule) is null).Sum(r => r.Ranged);
        Score = Math.Clamp(Sum, model.Floor, model.Ceiling ?? double.PositiveInfinity);
        HighRules = [.. rules.Where(r => model.IntentOf(r.Rule) == Intent.High)];
        Evidence = HighRules.Sum(r => Math.Max(0, r.Ranged));
    }

    public IReadOnlyList<RuleReading> Rules { get; }

    public IReadOnlyList<RuleReading> HighRules { get; }

    public IReadOnlyList<GroupReading> Groups { get; }

    /// <summary>The sum of all groups and of the rules in none, before the range of the score.</summary>
    public double Sum { get; }

    public double Score { get; }

    public double Evidence { get; }

    public SignalSpec? NewestEvidence => NewestSignal.Of(HighRules.Where(r => r.Ranged > 0).Select(r => r.Newest));

    /// <summary>Σ|line|: what each rule gave and what each stage took, all counted as positive.</summary>
    public double SumOfLines =>
        Rules.Sum(r => Math.Abs(r.Raw) + Math.Abs(r.Saturated - r.Raw) + Math.Abs(r.Ranged - r.Saturated))
        + Groups.Sum(g => Math.Abs(g.Clamped - g.Sum))
        + Math.Abs(Score - Sum);
}
