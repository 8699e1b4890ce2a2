using LeadTemperature.Scoring;

namespace LeadTemperature.Explaining;

/// <summary>Writes the lines of a ledger into a buffer that is long enough (rule S-11).</summary>
internal ref struct LedgerWriter
{
    private readonly ScoringPlan _model;
    private readonly ReadOnlySpan<long> _cells;
    private readonly Span<LedgerLine> _lines;

    private LedgerWriter(ScoringPlan model, ReadOnlySpan<long> cells, Span<LedgerLine> lines)
    {
        _model = model;
        _cells = cells;
        _lines = lines;
    }

    /// <summary>How many lines were written.</summary>
    public int Count { get; private set; }

    /// <summary>The most lines that a model can have: a rule each and its stages, the groups, the score.</summary>
    public static int MaxCount(ScoringPlan model) => (3 * model.Rules.Length) + model.Groups.Length + 1;

    /// <param name="model">The model.</param>
    /// <param name="cells">The lead's cells.</param>
    /// <param name="raw">What each slot gave before its limits.</param>
    /// <param name="values">What it gave after them.</param>
    /// <param name="totals">What it all came to.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <returns>How many were written.</returns>
    public static int Write(
        ScoringPlan model, ReadOnlySpan<long> cells, ReadOnlySpan<double> raw, ReadOnlySpan<double> values, in Totals totals, Span<LedgerLine> lines)
    {
        LedgerWriter writer = new(model, cells, lines);
        foreach (CompiledRule rule in model.Rules)
        {
            double given = raw[rule.Slot];
            double limit = model.Slots.Saturation[rule.Slot];
            string? group = rule.Group < 0 ? null : model.Groups[rule.Group].Id;
            double saturated = double.IsPositiveInfinity(limit) ? given : ScoreKernel.Saturate(given, limit);
            writer.Add(LedgerStage.Rule, rule.Id, given, rule.LastCells, group);
            writer.Add(LedgerStage.Saturation, rule.Id, saturated - given, rule.LastCells, group);
            writer.Add(LedgerStage.RuleRange, rule.Id, values[rule.Slot] - saturated, rule.LastCells, group);
        }

        for (int i = 0; i < model.Groups.Length; i++)
        {
            CompiledGroup group = model.Groups[i];
            double sum = 0;
            foreach (int slot in group.Slots)
            {
                sum += values[slot];
            }

            double taken = ScoreKernel.Clamp(sum, model.GroupRanges[i].Floor, model.GroupRanges[i].Cap) - sum;
            writer.Add(LedgerStage.GroupRange, group.Id, taken, group.LastCells, group.Id);
        }

        writer.Add(LedgerStage.ScoreRange, "score", totals.Score - totals.Unclamped, model.RuleCells);
        return writer.Count;
    }

    private void Add(LedgerStage stage, string id, double points, ReadOnlySpan<int> lastCells, string? group = null)
    {
        if (points == 0)
        {
            return;
        }

        (SignalKind? kind, long newest) = _model.NewestOf(_cells, lastCells);
        _lines[Count++] = new LedgerLine(stage, id, group, points, kind, newest);
    }
}
