using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>
/// The LINQ that a good CRM developer writes: over the lead's signals in memory and a table of rules, in the words of the rules.
/// </summary>
internal sealed class LinqScorer(ModelRows model)
{
    private readonly LinqRule[] _rules = [.. model.Rules.Select(r => new LinqRule(r))];
    private readonly Dictionary<string, GroupRow> _groups = model.Groups.ToDictionary(g => g.Id);

    /// <summary>The signals in the form that a CRM's table gives them.</summary>
    public static List<LinqSignal> Rows(IEnumerable<Signal> signals) =>
        [.. signals.Select(s => new LinqSignal(s.Kind!.Name, s.At.ToDateTimeOffset().UtcDateTime, s.Magnitude))];

    public Reading Score(IReadOnlyList<LinqSignal> history, DateTime asOf)
    {
        List<LinqSignal> signals = [.. history.Where(s => s.At <= asOf)];
        var given = _rules.Select(rule => (Rule: rule, Points: rule.Points(signals, asOf))).ToList();

        double evidence = given.Where(g => g.Rule.Row.IsHigh && g.Points > 0).Sum(g => g.Points);
        double score = Math.Max(0, given
            .GroupBy(g => g.Rule.Row.Group)
            .Sum(g => Clamp(g.Key, g.Sum(line => line.Points))));

        return new Reading(score, evidence, Classify(score, evidence, signals, asOf));
    }

    private double Clamp(string? group, double points) =>
        group is not null && _groups.TryGetValue(group, out GroupRow? range) ? Math.Clamp(points, range.Floor, range.Cap) : points;

    private Temperature Classify(double score, double evidence, List<LinqSignal> signals, DateTime asOf)
    {
        if (_rules.Any(rule => rule.Holds(signals)))
        {
            return Temperature.Cold;
        }

        if (_rules.Any(rule => rule.MakesHot(signals, asOf)) || (score >= model.Hot - 1e-6 && evidence >= model.Gate - 1e-6))
        {
            return Temperature.Hot;
        }

        return score >= model.Warm - 1e-6 ? Temperature.Warm : Temperature.Cold;
    }
}
