namespace LeadTemperature.Tests.Rules;

/// <summary>S-06: thresholds, and the evidence that hot needs.</summary>
[Trait("Rule", "S-06")]
public sealed class TemperatureTests
{
    private static readonly ScoringModel Gated = Model.WithGate(m => m
        .Rule(SignalKinds.DemoRequest, 60)
        .Rule(SignalKinds.PageView, 10, Decay.None));

    [Theory]
    [InlineData(0, Temperature.Cold)]
    [InlineData(24.9, Temperature.Cold)]
    [InlineData(24.99999899, Temperature.Cold)] // a hair more than 1e-6 below
    [InlineData(24.99999901, Temperature.Warm)] // a hair less
    [InlineData(25, Temperature.Warm)]
    [InlineData(69.9, Temperature.Warm)]
    [InlineData(69.99999899, Temperature.Warm)]
    [InlineData(69.99999901, Temperature.Hot)]
    [InlineData(70, Temperature.Hot)]
    [InlineData(1000, Temperature.Hot)]
    public void Score_AgainstTheThresholds_AllowsAMillionth(double score, Temperature expected) =>
        Assert.Equal(expected, Gated.Classify(score, evidence: 28));

    [Theory]
    [InlineData(0, Temperature.Warm)]
    [InlineData(27.9, Temperature.Warm)]
    [InlineData(27.99999899, Temperature.Warm)]
    [InlineData(27.99999901, Temperature.Hot)]
    [InlineData(28, Temperature.Hot)]
    public void Evidence_AgainstTheDefaultGate_NeedsFourTenthsOfHot(double evidence, Temperature expected) =>
        Assert.Equal(expected, Gated.Classify(score: 100, evidence));

    [Theory]
    [InlineData(49.99, Temperature.Warm)]
    [InlineData(50, Temperature.Hot)]
    public void Gate_WhenSaid_ReplacesTheDefault(double evidence, Temperature expected)
    {
        ScoringModel model = ScoringModel.Create(m => m.Rule(SignalKinds.DemoRequest, 60).Thresholds(25, 70, evidence: 50));
        Assert.Equal(expected, model.Classify(score: 100, evidence));
    }

    [Fact]
    public void Thresholds_OfAModel_CanBeRead()
    {
        ScoringModel said = ScoringModel.Create(m => m.Rule(SignalKinds.DemoRequest, 60).ScoreRange(-10, 90).Thresholds(20, 80, band: 6, evidence: 9));
        Assert.Equal((20, 80, 6, 9, -10, 90), (said.Warm, said.Hot, said.Band, said.Evidence, said.Floor, said.Ceiling));
        Assert.Equal((25, 70, 0, 28), (Gated.Warm, Gated.Hot, Gated.Band, Gated.Evidence));
        Assert.Equal((0, double.PositiveInfinity), (Gated.Floor, Gated.Ceiling));
        Assert.Equal((25, 70, 5, 30), (ScoringModel.Standard.Warm, ScoringModel.Standard.Hot, ScoringModel.Standard.Band, ScoringModel.Standard.Evidence));
    }

    [Fact]
    public void PageViews_HoweverMany_AreNeverHot()
    {
        Assessment read = new TestLead(Gated, Sent.Times(10_000, SignalKinds.PageView)).At(0);
        Assert.Equal((Temperature.Warm, Decision.Evidence), (read.Temperature, read.DecidedBy));
        Assert.Equal(100_000, read.Score, 1e-6);
        Assert.Equal(0, read.Evidence);
        Assert.Null(read.NewestEvidence);
    }

    [Fact]
    public void Gate_OfNothing_LetsTheScoreDecide()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(SignalKinds.PageView, 10));
        Assessment read = new TestLead(model, Sent.Times(7, SignalKinds.PageView)).At(0);
        Assert.Equal((Temperature.Hot, Decision.Score), (read.Temperature, read.DecidedBy));
    }

    [Fact]
    public void Evidence_Always_IsTakenAfterTheRulesRangeAndBeforeTheGroups()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(SignalKinds.DemoRequest, 90, configure: r => r.Max(50).InGroup("asks"))
            .Group("asks", g => g.Cap(10)));
        Assessment read = new TestLead(model, Sent.On(SignalKinds.DemoRequest, 0)).At(0);
        Assert.Equal(10, read.Score, 1e-9);
        Assert.Equal(50, read.Evidence, 1e-9);
    }

    [Fact]
    public void Evidence_FromARuleBelowZero_IsNothingAndTakesNothing()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 60).Rule(SignalKinds.QuoteRequest, -40));
        Assessment read = new TestLead(model, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.QuoteRequest, 1)]).At(1);
        Assert.Equal(60 * Math.Pow(2, -1 / 7.0), read.Evidence, 1e-9);
        Assert.Equal(Day.At(0), read.NewestEvidence);
    }

    [Fact]
    public void Evidence_FromALimitedRuleOrABurstBelowZero_IsNothingEither()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(SignalKinds.DemoRequest, 60, Decay.None)
            .Rule(SignalKinds.QuoteRequest, -10, configure: r => r.MostRecent(1))
            .Burst(SignalKinds.QuoteRequest, atLeast: 1, within: Day.Days(9), points: -15));
        Assessment read = new TestLead(model, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.QuoteRequest, 1)]).At(1);
        Assert.Equal((35, 60), (Math.Round(read.Score, 9), Math.Round(read.Evidence, 9)));
        Assert.Equal(Day.At(0), read.NewestEvidence);
    }

    [Fact]
    public void Evidence_OfABurst_CountsWhereItsKindsAreHigh()
    {
        ScoringModel model = Model.WithGate(m => m.Burst(SignalKinds.PricingInquiry, atLeast: 2, within: Day.Days(1), points: 40));
        Assert.Equal(40, new TestLead(model, Sent.On(SignalKinds.PricingInquiry, 0, 1)).At(1).Evidence, 1e-9);
    }

    [Fact]
    public void Intent_WhenAModelOverridesIt_DecidesWhatIsEvidence()
    {
        ScoringModel model = Model.WithGate(m => m
            .Kind(SignalKinds.PageView, Intent.High)
            .Kind(SignalKinds.DemoRequest, Intent.Engaged)
            .Rule(SignalKinds.PageView, 30)
            .Rule(SignalKinds.DemoRequest, 50));
        Assessment read = new TestLead(model, [.. Sent.On(SignalKinds.PageView, 0), .. Sent.On(SignalKinds.DemoRequest, 0)]).At(0);
        Assert.Equal((Temperature.Hot, 30), (read.Temperature, Math.Round(read.Evidence, 9)));
        Assert.Equal(Intent.High, model.IntentOf(SignalKinds.PageView));
        Assert.Equal(Intent.Engaged, model.IntentOf(SignalKinds.DemoRequest));
        Assert.Equal(Intent.High, Gated.IntentOf(SignalKinds.DemoRequest));
    }

    [Fact]
    public void KindOfOnesOwn_OnceDeclared_IsKnownWithItsIntent()
    {
        SignalKind own = new("open-house-inquiry");
        ScoringModel model = Model.WithGate(m => m.Kind(own, Intent.High).Rule(own, 80));
        Assert.True(model.Knows(own));
        Assert.Equal(Intent.High, model.IntentOf(own));
        Assert.False(Gated.Knows(own));
        Assert.Null(Gated.IntentOf(own));
        Assert.Equal(Temperature.Hot, new TestLead(model, Sent.On(own, 0)).At(0).Temperature);
    }

    [Fact]
    public void NewestEvidence_OfSeveralSignals_IsTheNewestThatStillGivesPoints()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(SignalKinds.DemoRequest, 60)
            .Rule(SignalKinds.PricingInquiry, 40, Decay.Window(Day.Days(1)), r => r.MostRecent(3)));
        TestLead lead = new(model, [.. Sent.On(SignalKinds.DemoRequest, 0, 1), .. Sent.On(SignalKinds.PricingInquiry, 2)]);
        Assert.Equal(Day.At(2), lead.At(3).NewestEvidence);
        Assert.Equal(Day.At(1), lead.At(3.5).NewestEvidence);
    }

    [Fact]
    public void Assessment_Always_CarriesItsInstant() => Assert.Equal(Day.At(3), new TestLead(Gated).At(3).AsOf);

    [Fact]
    public void Lead_WithoutSignals_IsCold()
    {
        Assessment read = new TestLead(Gated).At(0);
        Assert.Equal((Temperature.Cold, Decision.Score, 0.0, 0.0), (read.Temperature, read.DecidedBy, read.Score, read.Evidence));
        Assert.Null(read.NewestEvidence);
    }

    /// <summary>60 d + 60 is above 70 for 18 days; the evidence 60 d is above 28 for 7.697 only: 7 · log2(60 / 28).</summary>
    [Fact]
    public void Gate_EndingBeforeTheScore_EndsHot()
    {
        TestLead lead = new(Gated, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.Times(6, SignalKinds.PageView)]);
        Assert.Equal((Temperature.Hot, Decision.Score), (lead.At(7.69).Temperature, lead.At(7.69).DecidedBy));
        Assert.Equal((Temperature.Warm, Decision.Evidence), (lead.At(7.70).Temperature, lead.At(7.70).DecidedBy));
        Assert.True(lead.At(7.70).Score > 70);
        ForecastCheck.AssertOnDay(7.697, lead.Forecast().HotUntil);
    }
}
