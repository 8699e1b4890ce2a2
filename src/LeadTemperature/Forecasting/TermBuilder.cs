using LeadTemperature.Scoring;

namespace LeadTemperature.Forecasting;

/// <summary>Splits what a lead has now into terms that keep their sign and only shrink (rule S-12).</summary>
/// <remarks>
/// Rows: 0 is the score, 1 the evidence, and 2 + g the group g where its clamp may bind from now on; a group whose clamp cannot bind any
/// more is dissolved into the score. Within a row, halving terms of one rate are one term: what cancels, cancels before it is bounded.
/// </remarks>
internal ref struct TermBuilder
{
    public const int ScoreRow = 0;
    public const int EvidenceRow = 1;
    public const int FirstGroupRow = 2;

    private readonly ScoringPlan _model;
    private readonly ReadOnlySpan<long> _cells;
    private readonly ForecastBuffers _buffers;
    private int _count;

    private TermBuilder(ScoringPlan model, ReadOnlySpan<long> cells, ForecastBuffers buffers)
    {
        _model = model;
        _cells = cells;
        _buffers = buffers;
    }

    /// <summary>The most terms that a model can need: each rule in the score and in the evidence, an upper count twice, each rate in each row.</summary>
    public static int MaxCount(ScoringPlan model) => (4 * model.Rules.Length) + (RowCount(model) * model.ExponentialRates.Length);

    /// <summary>Score, evidence and groups.</summary>
    public static int RowCount(ScoringPlan model) => FirstGroupRow + model.Groups.Length;

    /// <summary>Fills the buffers' terms from what their slots hold now.</summary>
    /// <returns>How many terms there are.</returns>
    public static int Build(ScoringPlan model, ReadOnlySpan<long> cells, long now, ForecastBuffers buffers)
    {
        TermBuilder builder = new(model, cells, buffers);
        builder.FindBindingGroups(now);
        foreach (CompiledRule rule in model.Rules)
        {
            if (rule.Rate >= 0 && buffers.Values[rule.Slot] != 0)
            {
                builder.AddExponential(rule);
            }
        }

        for (int i = 0; i < model.TimesRules.Length; i++)
        {
            CompiledRule rule = model.RulesBySlot[model.TimesRules[i].Slot];
            if (buffers.Values[rule.Slot] != 0)
            {
                builder.Add(rule, new ForecastTerm { Shape = TermShape.Listed, Value = buffers.Values[rule.Slot], Index = i });
            }
        }

        foreach (BurstRule burst in model.Bursts)
        {
            builder.AddBurst(burst, now);
        }

        builder.AddHalving();
        return builder._count;
    }

    /// <summary>A clamp may bind where all that lifts its sum, or all that lowers it, reaches beyond it now: neither grows later.</summary>
    private readonly void FindBindingGroups(long now)
    {
        Span<double> highest = _buffers.RowHigh;
        Span<double> lowest = _buffers.RowLow;
        highest.Clear();
        lowest.Clear();
        foreach (CompiledRule rule in _model.Rules)
        {
            double value = _buffers.Values[rule.Slot];
            (value > 0 ? highest : lowest)[RowOf(rule.Group)] += value;
        }

        foreach (BurstRule burst in _model.Bursts)
        {
            if (burst.AtMost > 0 && _buffers.Values[burst.Slot] == 0)
            {
                (burst.Value > 0 ? highest : lowest)[RowOf(_model.RulesBySlot[burst.Slot].Group)] += burst.Value;
            }
        }

        for (int g = 0; g < _model.Groups.Length; g++)
        {
            GroupRange group = _model.GroupRanges[g];
            _buffers.GroupRows[g] = highest[RowOf(g)] > group.Cap || lowest[RowOf(g)] < group.Floor ? RowOf(g) : ScoreRow;
        }
    }

    private static int RowOf(int group) => group < 0 ? ScoreRow : FirstGroupRow + group;

    private void AddExponential(CompiledRule rule)
    {
        double value = _buffers.Values[rule.Slot];
        bool isWhole = value == _buffers.Raw[rule.Slot];
        if (rule.Rate > 0 && !isWhole)
        {
            Add(rule, new ForecastTerm { Shape = TermShape.Bent, Value = _buffers.Raw[rule.Slot], Rate = rule.Rate, Index = rule.Slot });
            return;
        }

        int rateCount = _model.ExponentialRates.Length;
        _buffers.Halving[(BindingRow(rule) * rateCount) + rule.Rate] += value;
        if (rule.IsHigh && value > 0)
        {
            _buffers.Halving[(EvidenceRow * rateCount) + rule.Rate] += value;
        }
    }

    /// <summary>An upper count is a burst at the lower count less a burst above the upper one.</summary>
    private void AddBurst(BurstRule burst, long now)
    {
        CompiledRule rule = _model.RulesBySlot[burst.Slot];
        if (burst.Value == 0 || !SlotValues.Counts(_cells, burst, burst.AtLeast, now))
        {
            return;
        }

        Add(rule, Step(burst, burst.AtLeast, burst.Value), burst.Value > 0);
        if (burst.AtMost > 0 && SlotValues.Counts(_cells, burst, burst.AtMost + 1, now))
        {
            Add(rule, Step(burst, burst.AtMost + 1, -burst.Value), burst.Value > 0);
        }
    }

    /// <summary>What ends when the signal that completes the count is too old.</summary>
    private readonly ForecastTerm Step(BurstRule burst, int count, double value) =>
        new() { Shape = TermShape.Stepped, Value = value, Until = _cells[burst.CountCell + count] + burst.Within };

    private void Add(CompiledRule rule, ForecastTerm term) => Add(rule, term, term.Value > 0);

    private void Add(CompiledRule rule, ForecastTerm term, bool isPositive)
    {
        term.Row = BindingRow(rule);
        _buffers.Terms[_count++] = term;
        if (rule.IsHigh && isPositive)
        {
            term.Row = EvidenceRow;
            _buffers.Terms[_count++] = term;
        }
    }

    private readonly int BindingRow(CompiledRule rule) => rule.Group < 0 ? ScoreRow : _buffers.GroupRows[rule.Group];

    private void AddHalving()
    {
        int rateCount = _model.ExponentialRates.Length;
        for (int i = 0; i < _buffers.Halving.Length; i++)
        {
            if (_buffers.Halving[i] != 0)
            {
                _buffers.Terms[_count++] = new ForecastTerm
                {
                    Shape = TermShape.Halving,
                    Row = i / rateCount,
                    Rate = i % rateCount,
                    Value = _buffers.Halving[i],
                };
            }
        }
    }
}
