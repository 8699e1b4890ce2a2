using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A rule as a row of a CRM's rule table.</summary>
internal sealed record LinqRule(RuleRow Row)
{
    public HashSet<string> Kinds { get; } = [.. Row.Kinds.Select(k => k.Name)];

    public HashSet<string> HoldsUntil { get; } = [.. Row.HoldsUntil.Select(k => k.Name)];

    public double Points(IReadOnlyList<LinqSignal> signals, DateTime asOf)
    {
        IEnumerable<LinqSignal> counted = signals.Where(s => Kinds.Contains(s.Kind));
        if (Row.Burst is { } burst)
        {
            int days = counted.Where(s => (asOf - s.At).TotalDays <= burst.WithinDays).Select(s => s.At.Date).Distinct().Count();
            return Clamp(days >= burst.DistinctDays ? Row.Points : 0);
        }

        if (Row.MostRecent < int.MaxValue)
        {
            counted = counted.OrderByDescending(s => s.At).Take(Row.MostRecent);
        }

        return Clamp(Row.Points * counted.Sum(s => s.Magnitude * Share((asOf - s.At).TotalDays)));
    }

    public bool MakesHot(IReadOnlyList<LinqSignal> signals, DateTime asOf) =>
        Row.HotForHours > 0 && signals.Any(s => Kinds.Contains(s.Kind) && (asOf - s.At).TotalHours <= Row.HotForHours);

    public bool Holds(IReadOnlyList<LinqSignal> signals)
    {
        if (HoldsUntil.Count == 0)
        {
            return false;
        }

        DateTime? held = signals.Where(s => Kinds.Contains(s.Kind)).Max(s => (DateTime?)s.At);
        DateTime? cleared = signals.Where(s => HoldsUntil.Contains(s.Kind)).Max(s => (DateTime?)s.At);
        return held is not null && (cleared is null || held >= cleared);
    }

    private double Share(double days) => Row.HalfLifeDays == 0 ? 1 : Math.Pow(0.5, days / Row.HalfLifeDays);

    private double Clamp(double points)
    {
        double bent = double.IsFinite(Row.Saturation) ? Row.Saturation * points / (Row.Saturation + Math.Abs(points)) : points;
        return Math.Clamp(bent, Row.Min, Row.Max);
    }
}
