using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Reading;

namespace LeadTemperature.Forecasting;

/// <summary>Finds the first instant at which a lead's temperature leaves a set.</summary>
/// <remarks>
/// From the left, with steps that double while the bounds of an interval prove that nothing happens in it, and that halve where they do
/// not. An interval of a second is decided by reading its end, and the change in it is found to the microsecond. Bounds over all that
/// is to come prove that there is no change.
/// </remarks>
internal ref struct TemperatureSearch
{
    private const long Second = 1_000_000;
    private const long FirstStep = 3600 * Second;

    /// <summary>
    /// What one forecast may weigh, in terms and entries: some milliseconds. Beyond it says until when it has proven that nothing changes.
    /// </summary>
    private const long WorkBudget = 1_000_000;

    private readonly CompiledModel _model;
    private readonly ReadOnlySpan<long> _cells;
    private readonly ForecastTerms _terms;
    private readonly ForecastBuffers _buffers;
    private readonly bool _wasHot;
    private readonly long _overriddenUntil;
    private long _work;

    public TemperatureSearch(CompiledModel model, ReadOnlySpan<long> cells, ForecastTerms terms, ForecastBuffers buffers, bool wasHot)
    {
        _model = model;
        _cells = cells;
        _terms = terms;
        _buffers = buffers;
        _wasHot = wasHot;
        _overriddenUntil = Classifier.MadeHotUntil(model.Classification, cells);
    }

    /// <summary>Until when the last search has proven that nothing changes, where its budget ended; otherwise null.</summary>
    public long? ProvenUntil { get; private set; }

    /// <summary>The first instant after <paramref name="from"/> with a temperature that is not allowed.</summary>
    /// <param name="from">An instant with an allowed temperature.</param>
    /// <param name="allowed">The temperatures that do not end the search.</param>
    /// <returns>Null where there is none, or where <see cref="ProvenUntil"/> says that it is not known.</returns>
    public TemperatureChange? FindFirstOutside(long from, Temperatures allowed)
    {
        Span<double> atStart = _buffers.AtStart;
        Span<double> atEnd = _buffers.AtEnd;
        Evaluate(from, atStart);
        long step = FirstStep;
        long undecidedUntil = long.MinValue;
        bool hasMoved = true;
        while (from < UtcInstant.MaxMicros)
        {
            if (hasMoved && IsAllowedForever(from, atStart, atEnd, allowed))
            {
                return null;
            }

            if (_work >= WorkBudget)
            {
                ProvenUntil = from;
                return null;
            }

            long to = Math.Min(UtcInstant.MaxMicros, from + step);
            Evaluate(to, atEnd);
            bool isProven = IsAllowed(from, to, _terms.Bound(atStart, atEnd), allowed);
            if (!isProven && to - from > Second)
            {
                undecidedUntil = to;
                step = Math.Max(Second, (to - from) / 2);
                hasMoved = false;
                continue;
            }

            if (!isProven && !allowed.Includes(Read(to)))
            {
                return Refine(from, to, allowed);
            }

            hasMoved = true;
            from = to;
            Span<double> swapped = atStart;
            atStart = atEnd;
            atEnd = swapped;
            step = from < undecidedUntil ? Math.Min(step, undecidedUntil - from) : 2 * step;
        }

        return null;
    }

    private bool IsAllowedForever(long from, ReadOnlySpan<double> atStart, Span<double> atEnd, Temperatures allowed)
    {
        _terms.EvaluateForever(atEnd);
        return IsAllowed(from, long.MaxValue, _terms.Bound(atStart, atEnd), allowed);
    }

    /// <summary>Whether no temperature outside the set is possible from one instant to the other.</summary>
    private readonly bool IsAllowed(long from, long to, Bounds bounds, Temperatures allowed)
    {
        Thresholds thresholds = _model.Classification.Thresholds;
        bool mayBeHot = from <= _overriddenUntil || thresholds.IsHot(bounds.HighScore, bounds.HighEvidence, _wasHot);
        bool isHot = to <= _overriddenUntil || thresholds.IsHot(bounds.LowScore, bounds.LowEvidence, _wasHot);
        bool mayBeWarm = !isHot && thresholds.IsWarm(bounds.HighScore);
        bool mayBeCold = !isHot && !thresholds.IsWarm(bounds.LowScore);
        Temperatures possible = (mayBeHot ? Temperatures.Hot : 0) | (mayBeWarm ? Temperatures.Warm : 0) | (mayBeCold ? Temperatures.Cold : 0);
        return (possible & ~allowed) == 0;
    }

    private TemperatureChange Refine(long allowedAt, long outsideAt, Temperatures allowed)
    {
        while (outsideAt - allowedAt > 1)
        {
            long middle = allowedAt + ((outsideAt - allowedAt) / 2);
            if (allowed.Includes(Read(middle)))
            {
                allowedAt = middle;
            }
            else
            {
                outsideAt = middle;
            }
        }

        return new TemperatureChange(UtcInstant.FromMicros(outsideAt), Read(outsideAt));
    }

    private void Evaluate(long instant, Span<double> values)
    {
        _work += _terms.Weight;
        _terms.Evaluate(instant, values);
    }

    private Temperature Read(long instant)
    {
        _work += _terms.Weight;
        return new Assessor(_wasHot).Read(_model, _cells, instant).Temperature;
    }
}
