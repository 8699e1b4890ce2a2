using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A forecast is what a brute-force scan finds, exact to the microsecond.</summary>
[Trait("Rule", "S-12")]
public sealed class ForecastLaws
{
    [Fact]
    [Trait("Rule", "S-08")]
    public void Forecast_OfAState_IsWhatAScanOfAssessFinds() => Law.HoldsFor(5_000, LeadCaseDraw.Moderate, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        TemperatureForecast forecast = model.Forecast(state, c.At, c.Previous);
        TemperatureCourse course = Course(c, (at, previous) => model.Assess(state, at, previous));

        Assert.Equal(model.Assess(state, c.At, c.Previous).Temperature, forecast.Temperature);
        Judge(c, forecast, course, between: 12);
    });

    [Fact]
    public void Forecast_OfAHistory_IsWhatAScanOfAssessFinds() => Law.HoldsFor(1_500, LeadCaseDraw.Moderate, c =>
    {
        ScoringModel model = c.Model.Build();
        Signal[] signals = c.Signals;
        TemperatureForecast forecast = model.Forecast(signals, c.At, c.Previous);
        TemperatureCourse course = Course(c, (at, previous) => model.Assess(signals, at, previous));

        Assert.Equal(model.Assess(signals, c.At, c.Previous).Temperature, forecast.Temperature);
        Judge(c, forecast, course, between: 6);
    });

    [Fact]
    public void Forecast_ExtremeFigures_IsTrueAndMissesNothingThatTheReferenceIsSureOf() => Law.HoldsFor(600, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        TemperatureForecast forecast = model.Forecast(state, c.At, c.Previous);
        Temperature? after = c.Previous is null ? null : forecast.Temperature;
        TemperatureSet Sure(long at) => TemperatureSet.Of(
            ReferenceScorer.Read(c.Model, c.History, at, after).PossibleOutcomes.Select(o => o.Temperature));

        ForecastJudgement judgement = new(forecast, c.AsOf);
        judgement.IsTrue(Course(c, (at, previous) => model.Assess(state, at, previous)));
        judgement.IsWhole(ReferenceForecast.Scan(
            Sure, forecast.Temperature, c.AsOf, ScanGrid.After(c.Model, c.History, c.AsOf, between: 1)));
    });

    [Fact]
    public void Forecast_SignalsAfterTheInstant_AreNotKnownToIt() => Law.HoldsFor(300, LeadCaseDraw.Moderate, c =>
    {
        ScoringModel model = c.Model.Build();
        long asOf = c.History.Count == 0 ? c.AsOf : c.Dice().Pick(c.History).Micros;
        Signal[] known = [.. c.History.Where(s => s.Micros <= asOf).Select(s => s.Build())];

        Assert.Equal(
            model.Forecast(known, Instants.At(asOf), c.Previous), model.Forecast(c.Signals, Instants.At(asOf), c.Previous));
    });

    [Fact]
    public void Forecast_AskedAgainOnTheWay_IsWhatAScanOfAssessFinds() => Law.HoldsFor(1_000, LeadCaseDraw.Moderate, drawn =>
    {
        ScoringModel model = drawn.Model.Build();
        LeadState state = States.Recorded(model, drawn.History);
        long changes = model.Forecast(state, drawn.At).NextChange is { } change ? Instants.Floor(change.At) : Instants.Last;
        LeadCase c = drawn with { AsOf = drawn.Dice().Whole(drawn.AsOf, changes) };

        TemperatureForecast forecast = model.Forecast(state, c.At, c.Previous);
        Judge(c, forecast, Course(c, (at, previous) => model.Assess(state, at, previous)), between: 6);
    });

    [Fact]
    public void Forecast_SlowFading_IsExactOverAHistory() => Law.HoldsFor(500, ForecastCaseDraw.FadingSlowly, c =>
    {
        ScoringModel model = c.Model.Build();
        Signal[] signals = c.Signals;

        new ForecastJudgement(model.Forecast(signals, c.At, c.Previous), c.AsOf)
            .IsTrue(Course(c, (at, previous) => model.Assess(signals, at, previous)));
    });

    [Fact]
    public void Forecast_BurstsInAGroup_IsWhatAScanOfAssessFinds() => Law.HoldsFor(1_000, ForecastCaseDraw.BurstsInAGroup, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);

        Judge(c, model.Forecast(state, c.At, c.Previous), Course(c, (at, previous) => model.Assess(state, at, previous)), between: 2);
    });

    [Fact]
    public void Forecast_HotForSecondsOnly_IsFound() => Law.HoldsFor(500, ForecastCaseDraw.HotBriefly, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);

        TemperatureForecast forecast = model.Forecast(state, c.At);

        long[] ends = [.. Breakpoints.Of(c.Model, c.History).Where(at => at > c.AsOf).Order()];
        Assert.Equal(Instants.At(ends[0]), forecast.HotFrom);
        Judge(c with { Previous = null }, forecast, Course(c with { Previous = null }, (at, _) => model.Assess(state, at)), between: 6);
    });

    [Fact]
    public void Forecast_ModerateFigures_ComesToItsEnd()
    {
        TemperatureForecast[] forecasts =
        [
            .. Enumerable.Range(1, 1_000).Select(LeadCaseDraw.Moderate).Select(c =>
            {
                ScoringModel model = c.Model.Build();
                return model.Forecast(States.Recorded(model, c.History), c.At, c.Previous);
            }),
        ];

        Assert.InRange(forecasts.Count(f => f.ProvenUntil is not null), 0, forecasts.Length / 100);
    }

    private static TemperatureCourse Course(LeadCase c, Func<DateTimeOffset, Temperature?, Assessment> assess)
    {
        Temperature now = assess(c.At, c.Previous).Temperature;
        return at => TemperatureSet.Of(assess(Instants.At(at), c.Previous is null ? null : now).Temperature);
    }

    private static void Judge(LeadCase c, TemperatureForecast forecast, TemperatureCourse course, int between)
    {
        ForecastJudgement judgement = new(forecast, c.AsOf);
        judgement.IsTrue(course);
        judgement.IsWhole(ReferenceForecast.Scan(
            course, forecast.Temperature, c.AsOf, ScanGrid.After(c.Model, c.History, c.AsOf, between)));
    }
}
