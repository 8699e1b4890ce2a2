namespace LeadTemperature.Tests.Rules;

/// <summary>
/// A lead with a model and a history. Each reading is taken in every way there is (state, prepared instant, span, sequence, ledger)
/// and all of them must say the same, so that each example proves S-09 to S-11 besides its own rule.
/// </summary>
internal sealed class TestLead
{
    private readonly ScoringModel _model;
    private readonly Signal[] _signals;

    public TestLead(ScoringModel model, params IEnumerable<Signal> signals)
    {
        _model = model;
        _signals = [.. signals];
        State = model.CreateState();
        foreach (Signal signal in _signals)
        {
            model.Record(State, signal);
        }
    }

    public LeadState State { get; }

    public Assessment At(double day, Temperature? previous = null) => At(Day.At(day), previous);

    public Assessment At(DateTimeOffset asOf, Temperature? previous = null)
    {
        Assessment history = _model.Assess(_signals, asOf, previous);
        Ledger ledger = _model.Explain(_signals, asOf, previous);
        AssertSame(history, ledger.Assessment, ledger);
        AssertSame(history, _model.Assess(_signals.Reverse().Select(s => s), asOf, previous), ledger);
        AssertSums(ledger);
        if (asOf < State.NewestSignal)
        {
            return history;
        }

        Assessment state = _model.Assess(State, asOf, previous);
        Ledger ofState = _model.Explain(State, asOf, previous);
        AssertSame(history, state, ledger);
        Assert.Equal(state, _model.At(asOf).Assess(State, previous));
        Assert.Equal(state, ofState.Assessment);
        AssertSums(ofState);
        return state;
    }

    public Ledger Explained(double day, Temperature? previous = null) => Explained(Day.At(day), previous);

    public Ledger Explained(DateTimeOffset asOf, Temperature? previous = null)
    {
        At(asOf, previous);
        return _model.Explain(State, asOf, previous);
    }

    /// <summary>The forecast of the state; that of the history must say the same, and both must be right to the microsecond.</summary>
    public TemperatureForecast Forecast(double day = 0, Temperature? previous = null) => Forecast(Day.At(day), previous);

    public TemperatureForecast Forecast(DateTimeOffset asOf, Temperature? previous = null)
    {
        TemperatureForecast forecast = _model.Forecast(State, asOf, previous);
        TemperatureForecast ofHistory = _model.Forecast(_signals, asOf, previous);
        TemperatureForecast ofSequence = _model.Forecast(_signals.Select(s => s), asOf, previous);
        ForecastCheck.AssertTrue(forecast, asOf, previous, (at, was) => _model.Assess(State, at, was).Temperature);
        ForecastCheck.AssertTrue(ofHistory, asOf, previous, (at, was) => _model.Assess(_signals, at, was).Temperature);
        ForecastCheck.AssertClose(forecast, ofHistory);
        Assert.Equal(ofHistory, ofSequence);
        return forecast;
    }

    private static void AssertSame(Assessment expected, Assessment actual, Ledger ledger)
    {
        double tolerance = Tolerance(ledger);
        Assert.Equal(expected.Temperature, actual.Temperature);
        Assert.Equal(expected.DecidedBy, actual.DecidedBy);
        Assert.Equal(expected.AsOf, actual.AsOf);
        Assert.Equal(expected.NewestEvidence, actual.NewestEvidence);
        Assert.InRange(actual.Score, expected.Score - tolerance, expected.Score + tolerance);
        Assert.InRange(actual.Evidence, expected.Evidence - tolerance, expected.Evidence + tolerance);
    }

    private static void AssertSums(Ledger ledger)
    {
        double difference = Math.Abs(ledger.Lines.Sum(l => l.Points) - ledger.Assessment.Score);
        Assert.True(difference <= Tolerance(ledger), $"The lines miss the score by {difference}:\n{ledger}");
    }

    private static double Tolerance(Ledger ledger) => 1e-9 * Math.Max(1, ledger.Lines.Sum(l => Math.Abs(l.Points)));
}
