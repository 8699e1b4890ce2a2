namespace LeadTemperature.Responding.Briefing;

/// <summary>Makes reasons of the lines of a ledger: one for each rule, bearing what limits took.</summary>
internal static class BriefReasons
{
    public const int AtMost = 5;

    /// <summary>Those that weigh most, whether for the lead or against it; of equal ones the newer first, then by the rule's id.</summary>
    public static IReadOnlyList<BriefReason> Strongest(Ledger ledger) =>
    [
        .. All(ledger)
            .OrderByDescending(r => Math.Abs(r.Points))
            .ThenByDescending(r => r.NewestAt)
            .ThenBy(r => r.Rule, StringComparer.Ordinal)
            .Take(AtMost),
    ];

    /// <summary>One for each rule that counts for anything, in the ledger's order. They sum to the score but for what its own range took.</summary>
    public static IReadOnlyList<BriefReason> All(Ledger ledger)
    {
        List<LedgerLine> rules = [];
        List<double> points = [];
        foreach (LedgerLine line in ledger.Lines)
        {
            switch (line.Stage)
            {
                case LedgerStage.Rule:
                    rules.Add(line);
                    points.Add(line.Points);
                    break;
                case LedgerStage.Saturation or LedgerStage.RuleRange: // of the rule before
                    points[^1] += line.Points;
                    break;
                case LedgerStage.GroupRange:
                    Share(line, rules, points);
                    break;
                default:
                    break;
            }
        }

        DateTimeOffset asOf = ledger.Assessment.AsOf;
        return [.. rules.Zip(points, (line, p) => new BriefReason(line.Id, line.NewestKind, p, line.NewestAt, asOf - line.NewestAt)).Where(r => r.Points != 0)];
    }

    /// <summary>
    /// Lets the rules of a group bear what its range took: a cap those that gave points, a floor those that took some, each in proportion.
    /// </summary>
    private static void Share(LedgerLine taken, List<LedgerLine> rules, List<double> points)
    {
        int[] bearers = [.. Enumerable.Range(0, rules.Count).Where(i => rules[i].Group == taken.Group && points[i] * Math.Sign(taken.Points) < 0)];
        double remaining = Math.Max(0, 1 + (taken.Points / bearers.Sum(i => points[i])));
        foreach (int i in bearers)
        {
            points[i] *= remaining;
        }
    }
}
