using LeadTemperature.Internal;
using LeadTemperature.Scoring;

namespace LeadTemperature.Forecasting;

/// <summary>What a lead has from now on, as terms: their values at an instant, and bounds over an interval.</summary>
internal readonly ref struct ForecastTerms
{
    private readonly ScoringPlan _model;
    private readonly ReadOnlySpan<long> _cells;
    private readonly long _now;
    private readonly ForecastBuffers _buffers;
    private readonly ReadOnlySpan<ForecastTerm> _terms;

    /// <summary>What rounding can amount to: terms may have cancelled each other before they were bounded.</summary>
    private readonly double _slack;

    public ForecastTerms(ScoringPlan model, ReadOnlySpan<long> cells, long now, ForecastBuffers buffers)
    {
        _model = model;
        _cells = cells;
        _now = now;
        _buffers = buffers;
        _terms = buffers.Terms[..TermBuilder.Build(model, cells, now, buffers)];
        Weight = 1 + model.ExponentialRates.Length;
        foreach (ref readonly ForecastTerm term in _terms)
        {
            Weight += term.Shape == TermShape.Listed ? model.TimesRules[term.Index].Count : 1;
        }

        _slack = 1e-12;
        foreach (CompiledRule rule in model.Rules)
        {
            _slack += 2e-13 * Math.Abs(buffers.Values[rule.Slot]);
        }

        foreach (BurstRule burst in model.Bursts)
        {
            _slack += burst.AtMost > 0 ? 2e-13 * Math.Abs(burst.Value) : 0;
        }
    }

    /// <summary>What one evaluation costs, in terms; each entry of a list counts as one.</summary>
    public long Weight { get; }

    /// <summary>The value of each term at an instant.</summary>
    public void Evaluate(long instant, Span<double> values)
    {
        double[] rates = _model.ExponentialRates;
        Span<double> factors = _buffers.Factors;
        for (int i = 0; i < rates.Length; i++)
        {
            factors[i] = Exp2.Of((_now - instant) * rates[i]);
        }

        for (int i = 0; i < _terms.Length; i++)
        {
            ref readonly ForecastTerm term = ref _terms[i];
            values[i] = term.Shape switch
            {
                TermShape.Halving => term.Value * factors[term.Rate],
                TermShape.Bent => ScoreKernel.Limit(_model, term.Index, term.Value * factors[term.Rate]),
                TermShape.Stepped => instant <= term.Until ? term.Value : 0,
                _ => Listed(_model.TimesRules[term.Index], instant),
            };
        }
    }

    /// <summary>The value of each term in the end.</summary>
    public void EvaluateForever(Span<double> values)
    {
        for (int i = 0; i < _terms.Length; i++)
        {
            values[i] = _terms[i].Shape == TermShape.Halving && _terms[i].Rate == 0 ? _terms[i].Value : 0;
        }
    }

    /// <summary>Bounds of score and evidence over an interval: each term lies between its values at the two ends.</summary>
    public Bounds Bound(ReadOnlySpan<double> atStart, ReadOnlySpan<double> atEnd)
    {
        Span<double> high = _buffers.RowHigh;
        Span<double> low = _buffers.RowLow;
        high.Clear();
        low.Clear();
        for (int i = 0; i < _terms.Length; i++)
        {
            (double start, double end) = (atStart[i], atEnd[i]);
            int row = _terms[i].Row;
            high[row] += start > end ? start : end;
            low[row] += start > end ? end : start;
        }

        for (int g = 0; g < _model.Groups.Length; g++)
        {
            GroupRange group = _model.GroupRanges[g];
            high[TermBuilder.ScoreRow] += ScoreKernel.Clamp(high[TermBuilder.FirstGroupRow + g], group.Floor, group.Cap);
            low[TermBuilder.ScoreRow] += ScoreKernel.Clamp(low[TermBuilder.FirstGroupRow + g], group.Floor, group.Cap);
        }

        return new Bounds(
            ScoreKernel.Clamp(high[TermBuilder.ScoreRow] + _slack, _model.Floor, _model.Ceiling),
            ScoreKernel.Clamp(low[TermBuilder.ScoreRow] - _slack, _model.Floor, _model.Ceiling),
            high[TermBuilder.EvidenceRow] + _slack,
            low[TermBuilder.EvidenceRow] - _slack);
    }

    private double Listed(TimesRule rule, long instant) =>
        ScoreKernel.Limit(_model, rule.Slot, _model.Slots.Points[rule.Slot] * SlotValues.Times(_model.Layout, _cells, rule, instant));
}
