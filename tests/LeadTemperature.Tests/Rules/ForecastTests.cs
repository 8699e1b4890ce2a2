namespace LeadTemperature.Tests.Rules;

/// <summary>
/// S-12: when the temperature changes if nothing else happens. Besides what is asserted here, each forecast is checked at every
/// instant that it gives and one microsecond before (see <see cref="ForecastCheck"/>).
/// </summary>
[Trait("Rule", "S-12")]
public sealed class ForecastTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;
    private static readonly SignalKind View = SignalKinds.PageView;
    private static readonly SignalKind Doubt = SignalKinds.Unsubscribe;

    /// <summary>90 d: 70 at 7 · log2(90 / 70), 25 at 7 · log2(90 / 25).</summary>
    [Fact]
    public void HotLead_ThatOnlyFades_IsHotThenWarmThenCold()
    {
        TestLead lead = new(Model.WithGate(m => m.Rule(Demo, 90)), Sent.On(Demo, 0));
        TemperatureForecast forecast = lead.Forecast();
        ForecastCheck.AssertOnDay(2.538, forecast.HotUntil);
        ForecastCheck.AssertOnDay(12.936, forecast.WarmUntil);
        Assert.Equal(new TemperatureChange(forecast.HotUntil!.Value, Temperature.Warm), forecast.NextChange);
        Assert.Null(forecast.HotFrom);
    }

    [Fact]
    public void WarmLead_ThatOnlyFades_HasNoHotAheadOfIt()
    {
        TestLead lead = new(Model.WithGate(m => m.Rule(Demo, 90)), Sent.On(Demo, 0));
        TemperatureForecast forecast = lead.Forecast(5);
        Assert.Null(forecast.HotUntil);
        Assert.Null(forecast.HotFrom);
        ForecastCheck.AssertOnDay(12.936, forecast.WarmUntil);
        Assert.Equal(Temperature.Cold, forecast.NextChange!.Value.Temperature);
    }

    [Fact]
    public void ColdLead_ThatOnlyFades_NeverChanges()
    {
        TemperatureForecast forecast = new TestLead(Model.WithGate(m => m.Rule(Demo, 90)), Sent.On(Demo, 0)).Forecast(20);
        Assert.Equal(
            (Temperature.Cold, null, null, null, null),
            (forecast.Temperature, forecast.NextChange, forecast.HotUntil, forecast.HotFrom, forecast.WarmUntil));
    }

    [Fact]
    public void LeadWithoutDecay_Always_StaysAsItIs()
    {
        TemperatureForecast forecast = new TestLead(Model.WithGate(m => m.Rule(Demo, 90, Decay.None)), Sent.On(Demo, 0)).Forecast();
        Assert.Equal((Temperature.Hot, null, null), (forecast.Temperature, forecast.NextChange, forecast.WarmUntil));
    }

    [Fact]
    public void HotLead_FallingStraightToCold_HasOneChangeForBoth()
    {
        TestLead lead = new(Model.WithGate(m => m.Rule(Demo, 90, Decay.Window(Day.Days(2)), r => r.MostRecent(1))), Sent.On(Demo, 0));
        TemperatureForecast forecast = lead.Forecast();
        Assert.Equal(new TemperatureChange(Day.JustAfter(2), Temperature.Cold), forecast.NextChange);
        Assert.Equal(Day.JustAfter(2), forecast.HotUntil);
        Assert.Equal(Day.JustAfter(2), forecast.WarmUntil);
    }

    /// <summary>80 − 30 d reaches 70 when d is a third: 7 · log2(3) = 11.095 days.</summary>
    [Fact]
    public void FadingNegative_OverALastingPositive_LetsTheLeadBecomeHot()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 80, Decay.None).Rule(Doubt, -30));
        TemperatureForecast forecast = new TestLead(model, [.. Sent.On(Demo, 0), .. Sent.On(Doubt, 0)]).Forecast();
        Assert.Equal(Temperature.Warm, forecast.Temperature);
        ForecastCheck.AssertOnDay(11.095, forecast.HotFrom);
        Assert.Equal(Temperature.Hot, forecast.NextChange!.Value.Temperature);
        Assert.Null(forecast.WarmUntil);
    }

    /// <summary>
    /// 105 · 2^(−t/7) − 60 · 2^(−t): 45 at once, 70 at 1.638, its top of 71.4 near 2.4, 70 again at 3.185, and 25 at 14.492.
    /// </summary>
    [Fact]
    public void FadingNegative_FasterThanThePositive_MakesALeadHotForAWhile()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 105).Rule(Doubt, -60, Decay.HalfLife(Day.Days(1))));
        TestLead lead = new(model, [.. Sent.On(Demo, 0), .. Sent.On(Doubt, 0)]);
        TemperatureForecast now = lead.Forecast();
        Assert.Equal((Temperature.Warm, Temperature.Hot), (now.Temperature, now.NextChange!.Value.Temperature));
        ForecastCheck.AssertOnDay(1.638, now.HotFrom);
        ForecastCheck.AssertOnDay(14.492, now.WarmUntil);
        TemperatureForecast hot = lead.Forecast(now.HotFrom!.Value);
        ForecastCheck.AssertOnDay(3.185, hot.HotUntil);
        ForecastCheck.AssertOnDay(14.492, lead.Forecast(hot.HotUntil!.Value).WarmUntil);
    }

    [Fact]
    public void HandRaise_BelowTheScore_EndsAtItsVeryEnd()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 30, configure: r => r.MakesHotFor(Day.Days(1))));
        TemperatureForecast forecast = new TestLead(model, Sent.On(Demo, 0)).Forecast();
        Assert.Equal(Day.JustAfter(1), forecast.HotUntil);
        ForecastCheck.AssertOnDay(1.841, forecast.WarmUntil); // 7 · log2(30 / 25)
    }

    [Fact]
    public void HeldLead_WhateverItsScore_NeverChanges()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(Demo, 80, Decay.None)
            .Rule(SignalKinds.NotInterested, -60, configure: r => r.HoldsCold(until: SignalKinds.HoldCleared)));
        Assert.Null(new TestLead(model, [.. Sent.On(Demo, 0), .. Sent.On(SignalKinds.NotInterested, 0)]).Forecast().NextChange);
    }

    [Fact]
    public void Steps_Always_ChangeAtTheirInstants()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 100, Decay.StepCompounding(Day.Days(3), 0.5), r => r.MostRecent(1)));
        TemperatureForecast forecast = new TestLead(model, Sent.On(Demo, 0)).Forecast();
        Assert.Equal(Day.At(3), forecast.HotUntil); // 50
        Assert.Equal(Day.At(9), forecast.WarmUntil); // 25 on day 6, 12.5 on day 9
    }

    [Fact]
    public void Line_ReachingAThreshold_ChangesThere()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 100, Decay.Linear(Day.Days(10)).WithGrace(Day.Days(2)), r => r.MostRecent(1)));
        TemperatureForecast forecast = new TestLead(model, Sent.On(Demo, 0)).Forecast();
        ForecastCheck.AssertOnDay(5, forecast.HotUntil);
        ForecastCheck.AssertOnDay(9.5, forecast.WarmUntil);
    }

    [Fact]
    public void Forecast_OfAnEarlierInstantOfAHistory_KnowsNothingLater()
    {
        Signal[] signals = [.. Sent.On(Demo, 0, 5)];
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 90));
        ForecastCheck.AssertOnDay(2.538, model.Forecast(signals, Day.At(1)).HotUntil);
    }
}
