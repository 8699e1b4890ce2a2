namespace LeadTemperature.Benchmarks.Workload;

/// <summary>A model as tables. The floor of the score is 0, and there is no ceiling.</summary>
internal sealed record ModelRows(RuleRow[] Rules, GroupRow[] Groups, double Warm, double Hot, double Band, double Gate)
{
    /// <summary>The kinds that rules and holds name, in an order of their own: a baseline's numbers for them.</summary>
    public SignalKind[] Kinds { get; } =
        [.. Rules.SelectMany(r => r.Kinds.Concat(r.HoldsUntil)).Distinct().Order()];

    public ScoringModel ToModel() => ScoringModel.Create(m =>
    {
        m.Thresholds(Warm, Hot, Band, Gate);
        foreach (GroupRow group in Groups)
        {
            m.Group(group.Id, g => Configure(group, g));
        }

        foreach (RuleRow row in Rules)
        {
            if (row.Burst is { } burst)
            {
                m.Burst(row.Kinds, burst.DistinctDays, TimeSpan.FromDays(burst.WithinDays), row.Points,
                    distinct: TimeSpan.FromDays(1), configure: b => Configure(row, b));
            }
            else
            {
                m.Rule(row.Kinds, row.Points, row.Decay, r => Configure(row, r));
            }
        }
    });

    private static void Configure(RuleRow row, RuleBuilder rule)
    {
        rule.Id(row.Id);
        if (double.IsFinite(row.Min))
        {
            rule.Min(row.Min);
        }

        if (double.IsFinite(row.Max))
        {
            rule.Max(row.Max);
        }

        if (double.IsFinite(row.Saturation))
        {
            rule.SaturatesAt(row.Saturation);
        }

        if (row.MostRecent < int.MaxValue)
        {
            rule.MostRecent(row.MostRecent);
        }

        if (row.Group is not null)
        {
            rule.InGroup(row.Group);
        }

        if (row.HotForHours > 0)
        {
            rule.MakesHotFor(TimeSpan.FromHours(row.HotForHours));
        }

        if (row.HoldsUntil.Length > 0)
        {
            rule.HoldsCold(row.HoldsUntil);
        }
    }

    private static void Configure(RuleRow row, BurstBuilder burst)
    {
        burst.Id(row.Id);
        if (row.Group is not null)
        {
            burst.InGroup(row.Group);
        }
    }

    private static void Configure(GroupRow row, GroupBuilder group)
    {
        if (double.IsFinite(row.Floor))
        {
            group.Floor(row.Floor);
        }

        if (double.IsFinite(row.Cap))
        {
            group.Cap(row.Cap);
        }
    }
}
