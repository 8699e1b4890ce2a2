namespace LeadTemperature.Tests.Rules;

/// <summary>What the standard model does with leads as they come; memoryless, with nothing further happening.</summary>
[Trait("Rule", "S-05")]
[Trait("Rule", "S-06")]
[Trait("Rule", "S-12")]
public sealed class StandardTests
{
    private static readonly ScoringModel Standard = ScoringModel.Standard;

    [Fact]
    public void DemoRequest_Alone_IsNinetyAndFades()
    {
        TestLead lead = new(Standard, Sent.On(SignalKinds.DemoRequest, 0));
        Assert.Equal((Temperature.Hot, 90), Rounded(lead.At(0)));
        TemperatureForecast forecast = lead.Forecast();
        ForecastCheck.AssertOnDay(2.538, forecast.HotUntil);
        ForecastCheck.AssertOnDay(12.936, forecast.WarmUntil);
    }

    [Fact]
    public void PricingInquiry_WithTheThirdReturnVisit_IsHot()
    {
        // 50 + 5 · (1 + 2^(−1/3) + 2^(−2/3)) + 25
        TestLead lead = new(Standard, [.. Sent.On(SignalKinds.ReturnVisit, 0, 1, 2), .. Sent.On(SignalKinds.PricingInquiry, 2)]);
        Assert.Equal((Temperature.Hot, 87.12), Rounded(lead.At(2)));
    }

    [Fact]
    public void PageViews_FiveHundredAtOnce_AreWarm() =>
        Assert.Equal((Temperature.Warm, 30), Rounded(new TestLead(Standard, Sent.Times(500, SignalKinds.PageView)).At(0)));

    [Fact]
    public void PassiveAndEngagedGroups_AllAtTheirCaps_AreWarm()
    {
        Signal[] signals =
        [
            .. SignalKinds.All
                .Where(kind => SignalKinds.IntentOf(kind) == Intent.Engaged || kind == SignalKinds.PageView || kind == SignalKinds.EmailOpen)
                .SelectMany(kind => Enumerable.Range(0, 300).Select(i => new Signal(kind, Day.At(i / 100)))),
        ];
        Assessment read = new TestLead(Standard, signals).At(2);
        Assert.Equal((Temperature.Warm, 120), Rounded(read));
        Assert.Equal(Decision.Evidence, read.DecidedBy);
    }

    [Fact]
    public void WebinarAndTwoDownloads_OverAWeek_FadeFromThirtySix()
    {
        TestLead lead = new(Standard, [.. Sent.On(SignalKinds.WebinarAttended, 0), .. Sent.On(SignalKinds.ResourceDownload, 0, 0)]);
        Assert.Equal((Temperature.Warm, 36), Rounded(lead.At(0)));
        Assert.Equal((Temperature.Warm, 25.46), Rounded(lead.At(7))); // 36 · 2^(−7/14)
    }

    [Fact]
    public void ContactSales_WithTwentyPageViews_IsAHundredAndTen()
    {
        TestLead lead = new(Standard, [.. Sent.On(SignalKinds.ContactSales, 0), .. Sent.Times(20, SignalKinds.PageView)]);
        Assert.Equal((Temperature.Hot, 110), Rounded(lead.At(0)));
    }

    [Fact]
    public void DemoRequest_LongAfterUnsubscribing_IsHot()
    {
        TestLead lead = new(Standard, [.. Sent.On(SignalKinds.Unsubscribe, -90), .. Sent.On(SignalKinds.DemoRequest, 0)]);
        Assert.Equal((Temperature.Hot, 89.77), Rounded(lead.At(0))); // 90 − 20 · 2^(−90/14) = 89.77
    }

    [Fact]
    public void NotInterested_AfterADemoRequest_IsCold()
    {
        TestLead lead = new(Standard, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.NotInterested, 0.1)]);
        Assert.Equal((Temperature.Cold, Decision.Hold), (lead.At(0.1).Temperature, lead.At(0.1).DecidedBy));
        Assert.Null(lead.Forecast(0.1).NextChange);
    }

    [Fact]
    public void HandRaises_AfterNotInterested_ClearTheHold()
    {
        SignalKind[] raises =
        [
            SignalKinds.DemoRequest, SignalKinds.QuoteRequest, SignalKinds.ContactSales, SignalKinds.FreeTrial, SignalKinds.UrgentNeed,
        ];
        Assert.All(raises, kind => Assert.Equal(
            (Temperature.Hot, Decision.Override),
            Decided([.. Sent.On(SignalKinds.NotInterested, 0), .. Sent.On(kind, 0.5)], 0.5)));
    }

    [Fact]
    public void OtherKinds_AfterNotInterested_DoNotClearTheHold() => Assert.All(
        [SignalKinds.PricingInquiry, SignalKinds.RepEngaged, SignalKinds.ReplyToOutreach, SignalKinds.ImplementationQuestion, SignalKinds.HoldCleared],
        kind => Assert.Equal(
            (Temperature.Cold, Decision.Hold),
            Decided([.. Sent.On(SignalKinds.NotInterested, 0), .. Sent.On(kind, 0.5)], 0.5)));

    [Fact]
    public void Disqualified_UntilHoldCleared_IsColdAndWorthNothing()
    {
        Signal[] signals = [.. Sent.On(SignalKinds.Disqualified, 0), .. Sent.On(SignalKinds.DemoRequest, 0.5)];
        Assert.Equal((Temperature.Cold, Decision.Hold), Decided(signals, 0.5));
        Assert.Equal(90, new TestLead(Standard, signals).At(0.5).Score, 1e-9);
        Assert.Equal((Temperature.Hot, Decision.Score), Decided([.. signals, .. Sent.On(SignalKinds.HoldCleared, 0.75)], 0.75));
    }

    [Fact]
    public void Unsubscribing_Always_CostsPointsAndHoldsNothing()
    {
        Signal[] signals = [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.Unsubscribe, 0)];
        Assert.Equal((Temperature.Hot, 70), Rounded(new TestLead(Standard, signals).At(0)));
    }

    [Fact]
    public void Thresholds_OfTheStandardModel_AreSeventyTwentyFiveThirtyAndFive()
    {
        Assert.Equal(Temperature.Hot, Standard.Classify(70, 30));
        Assert.Equal(Temperature.Warm, Standard.Classify(69.99, 30));
        Assert.Equal(Temperature.Warm, Standard.Classify(70, 29.99));
        Assert.Equal(Temperature.Warm, Standard.Classify(25, 0));
        Assert.Equal(Temperature.Cold, Standard.Classify(24.99, 0));
        Assert.Equal(Temperature.Hot, Standard.Classify(65, 30 * 65 / 70.0, Temperature.Hot));
        Assert.Equal(Temperature.Warm, Standard.Classify(64.99, 30, Temperature.Hot));
    }

    private static (Temperature Temperature, double Score) Rounded(Assessment read) => (read.Temperature, Math.Round(read.Score, 2));

    private static (Temperature Temperature, Decision Decision) Decided(Signal[] signals, double day)
    {
        Assessment read = new TestLead(Standard, signals).At(day);
        return (read.Temperature, read.DecidedBy);
    }
}
