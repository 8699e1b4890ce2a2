namespace LeadTemperature.Tests.Rules;

/// <summary>S-03: the most recent signals, and the stages in their order.</summary>
[Trait("Rule", "S-03")]
public sealed class LimitTests
{
    private static readonly SignalKind View = SignalKinds.PageView;

    [Fact]
    public void MostRecent_OfTwo_LeavesOlderSignalsOut() => Assert.Equal(
        12, // 10 · (0.2 + 1)
        new TestLead(Counting(2), Sent.Of(5, View, 0), Sent.Of(0.2, View, 1), Sent.Of(1, View, 2)).At(2).Score,
        1e-9);

    [Fact]
    public void MostRecent_AtOneInstant_PrefersTheLargerMagnitude() => Assert.Equal(
        50, // 10 · (3 + 2): of the three on day 1 the smallest is left out
        new TestLead(Counting(2), Sent.Of(9, View, 0), Sent.Of(1, View, 1), Sent.Of(3, View, 1), Sent.Of(2, View, 1)).At(1).Score,
        1e-9);

    [Fact]
    public void MostRecent_AtOneInstant_IgnoresTheOrderOfArrival()
    {
        Signal small = Sent.Of(1, View, 1);
        Signal large = Sent.Of(5, View, 1);
        Assert.Equal(50, new TestLead(Counting(1), small, large).At(1).Score, 1e-9);
        Assert.Equal(50, new TestLead(Counting(1), large, small).At(1).Score, 1e-9);
    }

    [Fact]
    public void MostRecent_WithDuplicates_CountsEach() =>
        Assert.Equal(60, new TestLead(Counting(2), [Sent.Of(9, View, 0), .. Sent.Times(2, View, 1, magnitude: 3)]).At(1).Score, 1e-9);

    [Fact]
    public void MostRecent_OverSeveralKinds_CountsThemTogether()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule([View, SignalKinds.EmailOpen], 10, Decay.None, r => r.MostRecent(2)));
        Assert.Equal(
            50, // the mails of days 2 and 3; the view of day 1 is the third
            new TestLead(model, Sent.Of(7, View, 1), Sent.Of(2, SignalKinds.EmailOpen, 2), Sent.Of(3, SignalKinds.EmailOpen, 3)).At(3).Score,
            1e-9);
    }

    [Fact]
    public void MostRecent_WhenALateSignalIsOlder_StaysAsItWas() =>
        Assert.Equal(20, new TestLead(Counting(2), Sent.Of(1, View, 3), Sent.Of(1, View, 4), Sent.Of(100, View, 1)).At(5).Score, 1e-9);

    [Fact]
    public void MostRecent_WhenALateSignalIsAmongThem_TakesItsPlace() =>
        Assert.Equal(1010, new TestLead(Counting(2), Sent.Of(1, View, 1), Sent.Of(1, View, 4), Sent.Of(100, View, 3)).At(5).Score, 1e-9);

    [Fact]
    public void MostRecent_OfSixtyFour_LeavesTheSixtyFifthOut() =>
        Assert.Equal(640, new TestLead(Counting(64), [.. Sent.Times(1, View, 0, magnitude: 50), .. Sent.Times(64, View, 1)]).At(1).Score, 1e-9);

    [Fact]
    public void MostRecent_OfAHistoryReadBackInTime_CountsWhatWasThere() =>
        Assert.Equal(50, new TestLead(Counting(1), Sent.Of(5, View, 0), Sent.Of(1, View, 2)).At(1).Score, 1e-9);

    [Theory]
    [InlineData(10, 7.5)] // 30 · 10 / 40
    [InlineData(30, 15)]
    [InlineData(-30, -15)]
    [InlineData(270, 27)]
    public void Saturation_OfThirty_BendsTheSum(double points, double expected)
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, points, Decay.None, r => r.SaturatesAt(30)));
        Assert.Equal(expected, new TestLead(model, Sent.On(View, 0)).At(0).Score, 1e-9);
    }

    [Fact]
    public void Saturation_OverSeveralSignals_BendsTheirSum()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 10, Decay.None, r => r.SaturatesAt(30)));
        Assert.Equal(15, new TestLead(model, Sent.On(View, 0, 0, 0)).At(0).Score, 1e-9);
    }

    [Fact]
    public void Stages_Always_FollowInTheirOrder()
    {
        ScoringModel model = ScoringModel.Create(m => m
            .Rule(View, 90, Decay.None, r => r.SaturatesAt(180).Max(50).InGroup("browsing"))
            .Group("browsing", g => g.Cap(40))
            .ScoreRange(ceiling: 30)
            .Thresholds(warm: 10, hot: 20, evidence: 0));
        Ledger ledger = new TestLead(model, Sent.On(View, 0)).Explained(0);

        Assert.Equal(30, ledger.Assessment.Score, 1e-9); // 90, then 180 · 90 / 270 = 60, 50, 40, 30
        Assert.Equal(
            [
                (LedgerStage.Rule, 90),
                (LedgerStage.Saturation, -30),
                (LedgerStage.RuleRange, -10),
                (LedgerStage.GroupRange, -10),
                (LedgerStage.ScoreRange, -10),
            ],
            ledger.Lines.Select(l => (l.Stage, Math.Round(l.Points, 9))));
    }

    [Theory]
    [InlineData(50, 15)]
    [InlineData(10, 10)]
    [InlineData(-10, -10)]
    [InlineData(-50, -20)]
    public void Range_FromMinusTwentyToFifteen_ClampsTheRule(double points, double expected)
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, points, Decay.None, r => r.Min(-20).Max(15)));
        Assert.Equal(expected, new TestLead(model, Sent.On(View, 0)).At(0).Score, 1e-9);
    }

    [Fact]
    public void Range_OfNothing_SilencesTheRule()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 50, Decay.None, r => r.Min(0).Max(0)));
        Assert.Equal(0, new TestLead(model, Sent.On(View, 0)).At(0).Score);
    }

    private static ScoringModel Counting(int mostRecent) =>
        Model.WithoutFloor(m => m.Rule(View, 10, Decay.None, r => r.MostRecent(mostRecent)));
}
