namespace LeadTemperature.Tests.Rules;

/// <summary>S-12 where it is easy to get wrong: what rises, what a clamp hides, what ends between two other changes, what cancels.</summary>
[Trait("Rule", "S-12")]
public sealed class ForecastEdgeTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;
    private static readonly SignalKind View = SignalKinds.PageView;
    private static readonly SignalKind Doubt = SignalKinds.Unsubscribe;

    /// <summary>
    /// 50 + 25 (burst) − 10 · 2^(−t): 65, hot when the doubt is 5 (day 1), warm when the burst's window ends (day 2).
    /// </summary>
    [Fact]
    public void Burst_WhoseWindowEndsBetweenOtherChanges_IsFoundBetweenThem()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(Demo, 50, Decay.None)
            .Rule(Doubt, -10, Decay.HalfLife(Day.Days(1)))
            .Burst(View, atLeast: 3, within: Day.Days(7), points: 25)
            .Rule(SignalKinds.EmailClick, 30, Decay.Window(Day.Days(4)), r => r.MostRecent(1)));
        Signal[] signals = [.. Sent.On(View, -5, -4, -3), .. Sent.On(Demo, 0), .. Sent.On(Doubt, 0)];
        TestLead lead = new(model, signals);
        TemperatureForecast now = lead.Forecast();
        ForecastCheck.AssertOnDay(1, now.HotFrom);
        Assert.Equal(Day.JustAfter(2), lead.Forecast(now.HotFrom!.Value).HotUntil);
        Assert.Null(lead.Forecast(Day.JustAfter(2)).NextChange);

        // With a click on day 0 the lead is hot at once, and stays so until the click's window ends on day 4.
        TestLead clicked = new(model, [.. signals, .. Sent.On(SignalKinds.EmailClick, 0)]);
        Assert.Equal(Day.JustAfter(4), clicked.Forecast().HotUntil);
    }

    [Fact]
    public void UpperCount_WhenTheOldestLeavesTheWindow_MakesTheLeadHotForAWhile()
    {
        ScoringModel model = Model.WithoutGate(m => m.Burst(View, atLeast: 1, within: Day.Days(7), points: 75, atMost: 2));
        TestLead lead = new(model, Sent.On(View, 0, 1, 2));
        TemperatureForecast forecast = lead.Forecast(2);
        Assert.Equal(new TemperatureChange(Day.JustAfter(7), Temperature.Hot), forecast.NextChange);
        Assert.Equal(Day.JustAfter(9), lead.Forecast(Day.JustAfter(7)).HotUntil);
    }

    /// <summary>A cap of 30 over 120 d hides the decay for two weeks; 25 is reached at 7 · log2(120 / 25) = 15.841.</summary>
    [Fact]
    public void Clamp_HidingDecayForDays_IsSeenThrough()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(View, 120).Group("browsing", cap: 30, View));
        TestLead lead = new(model, Sent.On(View, 0));
        Assert.Equal(30, lead.At(0).Score, 1e-9);
        Assert.Equal(30, lead.At(13.9).Score, 1e-9);
        Assert.Equal(29.7, lead.At(14.1).Score, 0.01);
        ForecastCheck.AssertOnDay(15.841, lead.Forecast().WarmUntil);
    }

    /// <summary>80 − 160 d: the floor reads 0 for a week, and 25 is reached when d = 55/160: 7 · log2(160 / 55) = 10.784.</summary>
    [Fact]
    public void Floor_HidingARecovery_IsSeenThrough()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 80, Decay.None).Rule(Doubt, -160));
        TestLead lead = new(model, [.. Sent.On(Demo, 0), .. Sent.On(Doubt, 0)]);
        TemperatureForecast forecast = lead.Forecast();
        Assert.Equal((Temperature.Cold, Temperature.Warm), (forecast.Temperature, forecast.NextChange!.Value.Temperature));
        ForecastCheck.AssertOnDay(10.784, forecast.NextChange.Value.At);
        ForecastCheck.AssertOnDay(28, forecast.HotFrom); // 160 d = 10
    }

    /// <summary>However the instant lies to the ends of what is looked at, the change is found where it is.</summary>
    [Fact]
    public void Ends_AskedAboutFromAnyDistance_AreTheSame()
    {
        ScoringModel raised = Model.WithGate(m => m.Rule(Demo, 30, configure: r => r.MakesHotFor(Day.Days(30))));
        ScoringModel burst = Model.WithoutGate(m => m.Burst(Demo, atLeast: 1, within: Day.Days(30), points: 75));
        ScoringModel windowed = Model.WithoutGate(m => m.Rule(Demo, 75, Decay.Window(Day.Days(30)), r => r.MostRecent(1)));
        double[] seconds = [0, 0.000001, 0.5, 1, 2, 3599, 3600, 3601, 10_800, 25_200, 86_400, 2_592_000];
        foreach (TestLead lead in new[] { raised, burst, windowed }.Select(model => new TestLead(model, Sent.On(Demo, 0))))
        {
            foreach (TimeSpan before in seconds.Select(TimeSpan.FromSeconds))
            {
                Assert.Equal(Day.JustAfter(30), lead.Forecast(Day.At(30) - before).HotUntil);
                DateTimeOffset oneMore = Day.JustAfter(30) - before;
                Assert.Equal(oneMore > Day.At(30) ? null : Day.JustAfter(30), lead.Forecast(oneMore).HotUntil);
            }
        }
    }

    /// <summary>60 + 30 − 5: the doubt is of high intent and takes no evidence, which stays at 30, two above its gate.</summary>
    [Fact]
    public void NegativeHighRule_WhileItLasts_DoesNotBlurTheEvidence()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(View, 60, Decay.None)
            .Rule(Demo, 30, Decay.None)
            .Rule(SignalKinds.QuoteRequest, -5, Decay.Window(Day.Days(5)), r => r.MostRecent(1))
            .Burst(SignalKinds.ContactSales, atLeast: 1, within: Day.Days(6), points: -6));
        TestLead lead = new(
            model, [.. Sent.On(View, 0), .. Sent.On(Demo, 0), .. Sent.On(SignalKinds.QuoteRequest, 0), .. Sent.On(SignalKinds.ContactSales, 0)]);
        TemperatureForecast forecast = lead.Forecast();
        Assert.Equal((Temperature.Hot, null), (forecast.Temperature, forecast.NextChange));
    }

    /// <summary>25 + 60 d − 60 d is 25 for ever: warm, however the two sums round.</summary>
    [Fact]
    public void NearCancellingSums_OnAThreshold_NeverChange()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 25, Decay.None).Rule(SignalKinds.QuoteRequest, 60).Rule(Doubt, -60));
        TestLead lead = new(
            model,
            [.. Sent.On(Demo, 0.123), .. Sent.On(SignalKinds.QuoteRequest, 0.1, 1.37, 2.71), .. Sent.On(Doubt, 2.71, 1.37, 0.1)]);
        for (double day = 2.71; day < 4000; day = (day * 1.37) + 0.01)
        {
            Assessment read = lead.At(day);
            Assert.Equal(25, read.Score, 3e-7);
            Assert.Equal(Temperature.Warm, read.Temperature);
        }

        TemperatureForecast forecast = lead.Forecast(3);
        Assert.Equal((Temperature.Warm, null), (forecast.Temperature, forecast.NextChange));
    }

    [Fact]
    public void Override_GivingWayToAScore_StaysHotWithoutAChange()
    {
        // 80 − 20 · 2^(−t / 0.5): 60 at once, above 70 from half a day on; the hand-raise covers the first day.
        ScoringModel model = Model.WithGate(m => m
            .Rule(Demo, 80, Decay.None, r => r.MakesHotFor(Day.Days(1)))
            .Rule(Doubt, -20, Decay.HalfLife(Day.Days(0.5))));
        TemperatureForecast forecast = new TestLead(model, [.. Sent.On(Demo, 0), .. Sent.On(Doubt, 0)]).Forecast();
        Assert.Equal((Temperature.Hot, null), (forecast.Temperature, forecast.NextChange));
    }

    [Fact]
    public void Gap_BetweenAnOverrideAndAScore_IsFound()
    {
        // 80 − 20 · 2^(−t / 3): above 70 from day 3 on; the hand-raise covers the first day only.
        ScoringModel model = Model.WithGate(m => m
            .Rule(Demo, 80, Decay.None, r => r.MakesHotFor(Day.Days(1)))
            .Rule(Doubt, -20, Decay.HalfLife(Day.Days(3))));
        TestLead lead = new(model, [.. Sent.On(Demo, 0), .. Sent.On(Doubt, 0)]);
        Assert.Equal(new TemperatureChange(Day.JustAfter(1), Temperature.Warm), lead.Forecast().NextChange);
        ForecastCheck.AssertOnDay(3, lead.Forecast(Day.JustAfter(1)).HotFrom);
    }
}
