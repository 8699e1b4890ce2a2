namespace LeadTemperature.Tests.Rules;

/// <summary>S-12: where the search's work budget ends, the forecast says until when it has proven that nothing changes.</summary>
[Trait("Rule", "S-12")]
public sealed class ForecastBudgetTests
{
    /// <summary>Two huge opposites that fade almost alike: their bounds say nothing over more than an instant.</summary>
    private static readonly ScoringModel Opposites = Model.WithoutGate(m => m
        .Rule(SignalKinds.DemoRequest, 80, Decay.None)
        .Rule(SignalKinds.Unsubscribe, -1e6, Decay.HalfLife(Day.Days(36_500)))
        .Rule(SignalKinds.PageView, 1e6, Decay.HalfLife(Day.Days(36_499))));

    private static readonly Signal[] Signals =
    [
        new(SignalKinds.DemoRequest, Day.Zero), new(SignalKinds.Unsubscribe, Day.Zero, 1000), new(SignalKinds.PageView, Day.Zero, 1000),
    ];

    [Fact]
    public void Forecast_WhoseBudgetEnds_SaysUntilWhenNothingChanges()
    {
        LeadState state = new TestLead(Opposites, Signals).State;
        TemperatureForecast forecast = Opposites.Forecast(state, Day.Zero);
        DateTimeOffset proven = Assert.NotNull(forecast.ProvenUntil);
        Assert.True(proven > Day.Zero);
        Assert.Null(forecast.NextChange);
        for (int i = 0; i <= 2000; i++)
        {
            Assert.Equal(forecast.Temperature, Opposites.Assess(state, Day.Zero + ((proven - Day.Zero) * (i / 2000.0))).Temperature);
        }
    }

    [Fact]
    public void Forecast_AskedAgainWhereItEnded_GetsFurther()
    {
        LeadState state = new TestLead(Opposites, Signals).State;
        DateTimeOffset proven = Opposites.Forecast(state, Day.Zero).ProvenUntil!.Value;
        Assert.True(Opposites.Forecast(state, proven).ProvenUntil > proven);
    }
}
