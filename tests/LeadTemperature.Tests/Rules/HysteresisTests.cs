namespace LeadTemperature.Tests.Rules;

/// <summary>S-08: a lead known to be hot keeps it within the band. Hot 70, band 5, gate 28, so the gate in the band is 28 · 65 / 70 = 26.</summary>
[Trait("Rule", "S-08")]
public sealed class HysteresisTests
{
    private static readonly ScoringModel Banded = Model.WithGate(
        m => m
            .Rule(SignalKinds.DemoRequest, 80)
            .Rule(SignalKinds.PageView, 10, Decay.None)
            .Rule(SignalKinds.NotInterested, 0, configure: r => r.HoldsCold(until: SignalKinds.HoldCleared)),
        band: 5);

    [Theory]
    [InlineData(66, 28, Temperature.Hot)]
    [InlineData(65, 26, Temperature.Hot)]
    [InlineData(64.99999901, 25.99999901, Temperature.Hot)]
    [InlineData(64.99999899, 28, Temperature.Warm)]
    [InlineData(66, 25.99999899, Temperature.Warm)]
    [InlineData(24, 28, Temperature.Cold)]
    public void Band_AfterHot_KeepsHotWithinIt(double score, double evidence, Temperature expected) =>
        Assert.Equal(expected, Banded.Classify(score, evidence, previous: Temperature.Hot));

    [Theory]
    [InlineData(Temperature.Warm)]
    [InlineData(Temperature.Cold)]
    [InlineData(null)]
    public void Band_AfterAnythingElse_IsNotRead(Temperature? previous)
    {
        Assert.Equal(Temperature.Warm, Banded.Classify(69.9, 60, previous));
        Assert.Equal(Temperature.Hot, Banded.Classify(70, 28, previous));
    }

    /// <summary>80 d is 72.46 after a day and 65.63 after two: below hot, within the band.</summary>
    [Fact]
    public void Lead_WithinTheBand_IsHotOnlyIfItWas()
    {
        TestLead lead = new(Banded, Sent.On(SignalKinds.DemoRequest, 0));
        AssertReads(Temperature.Hot, Decision.Score, lead.At(1, Temperature.Hot));
        AssertReads(Temperature.Hot, Decision.Band, lead.At(2, Temperature.Hot));
        AssertReads(Temperature.Warm, Decision.Score, lead.At(2, Temperature.Warm));
        AssertReads(Temperature.Warm, Decision.Score, lead.At(2));
        AssertReads(Temperature.Warm, Decision.Score, lead.At(3, Temperature.Hot)); // 59.44
    }

    [Fact]
    public void Band_WhileAHoldHolds_KeepsNothing()
    {
        TestLead lead = new(Banded, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.NotInterested, 1)]);
        AssertReads(Temperature.Cold, Decision.Hold, lead.At(2, Temperature.Hot));
    }

    [Fact]
    public void Band_WithEvidenceBelowItsShareOfTheGate_EndsHot()
    {
        // 80 d is 26 after 11.35 days (7 · log2(80 / 26)); the views keep the score above 70.
        TestLead lead = new(Banded, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.Times(6, SignalKinds.PageView)]);
        AssertReads(Temperature.Hot, Decision.Band, lead.At(11.3, Temperature.Hot));
        AssertReads(Temperature.Warm, Decision.Evidence, lead.At(11.4, Temperature.Hot));
        AssertReads(Temperature.Warm, Decision.Evidence, lead.At(11.3));
    }

    /// <summary>Below 70 after 1.349 days (7 · log2(80 / 70)), below 65 after 2.097 (7 · log2(80 / 65)).</summary>
    [Fact]
    public void Forecast_WithThePreviousTemperature_ReadsTheBand()
    {
        TestLead lead = new(Banded, Sent.On(SignalKinds.DemoRequest, 0));
        ForecastCheck.AssertOnDay(1.349, lead.Forecast().HotUntil);
        ForecastCheck.AssertOnDay(2.097, lead.Forecast(0, Temperature.Hot).HotUntil);
        ForecastCheck.AssertOnDay(2.097, lead.Forecast(0, Temperature.Cold).HotUntil); // it is hot now, whatever it was
        ForecastCheck.AssertOnDay(2.097, lead.Forecast(2, Temperature.Hot).HotUntil);
        Assert.Null(lead.Forecast(2, Temperature.Warm).HotUntil);
        Assert.Null(lead.Forecast(2).HotUntil);
    }

    [Fact]
    public void Band_Unsaid_IsNone()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 80));
        Assert.Equal(Temperature.Warm, model.Classify(69.99, 60, Temperature.Hot));
    }

    [Fact]
    public void Band_ReachingDownToWarm_IsAllowed()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 80), band: 45);
        Assert.Equal(Temperature.Hot, model.Classify(25, 10, Temperature.Hot)); // the gate is 28 · 25 / 70 = 10
        Assert.Equal(Temperature.Cold, model.Classify(24.9, 10, Temperature.Hot));
    }

    private static void AssertReads(Temperature temperature, Decision decision, Assessment read) =>
        Assert.Equal((temperature, decision), (read.Temperature, read.DecidedBy));
}
