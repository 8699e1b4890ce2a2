namespace LeadTemperature.Tests.Rules;

/// <summary>S-11: lines that sum to the score, and what decided where the score alone did not.</summary>
[Trait("Rule", "S-11")]
public sealed class LedgerTests
{
    private static readonly ScoringModel Explained = ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, 60, configure: r => r.MakesHotFor(Day.Days(1)))
        .Rule([SignalKinds.PageView, SignalKinds.EmailOpen], 10, configure: r => r.Id("browses").Max(25).InGroup("browsing"))
        .Rule(SignalKinds.EmailClick, 10, configure: r => r.InGroup("browsing"))
        .Rule(SignalKinds.Bounce, -10)
        .Rule(SignalKinds.NotInterested, 0, configure: r => r.HoldsCold(until: SignalKinds.HoldCleared))
        .Burst(SignalKinds.PageView, atLeast: 2, within: Day.Days(7), points: 5)
        .Group("browsing", g => g.Cap(30))
        .Thresholds(warm: 25, hot: 70, band: 5));

    [Fact]
    public void Ledger_OfEverything_HasALineForEachGiverAndEachTaker()
    {
        Ledger ledger = new TestLead(Explained, Everything()).Explained(0);

        Assert.Equal(
            [
                (LedgerStage.Rule, "demo-request", 60),
                (LedgerStage.Rule, "browses", 30),
                (LedgerStage.RuleRange, "browses", -5),
                (LedgerStage.Rule, "email-click", 10),
                (LedgerStage.Rule, "bounce", -10),
                (LedgerStage.Rule, "page-view-burst", 5),
                (LedgerStage.GroupRange, "browsing", -5),
            ],
            ledger.Lines.Select(l => (l.Stage, l.Id, Math.Round(l.Points, 9))));
        Assert.Equal(85, ledger.Assessment.Score, 1e-9);
    }

    /// <summary>So that a reader sees from which lines a group's range took.</summary>
    [Fact]
    public void Lines_OfRulesInAGroup_NameIt() => Assert.Equal(
        [null, "browsing", "browsing", "browsing", null, null, "browsing"],
        new TestLead(Explained, Everything()).Explained(0).Lines.Select(l => l.Group));

    [Fact]
    public void Lines_OfRulesThatGaveNothing_AreLeftOut()
    {
        Assert.Empty(new TestLead(Explained).Explained(0).Lines);
        Assert.Equal(["email-click"], new TestLead(Explained, Sent.On(SignalKinds.EmailClick, 0)).Explained(0).Lines.Select(l => l.Id));
        Assert.Empty(new TestLead(Explained, Sent.On(SignalKinds.NotInterested, 0)).Explained(0).Lines); // worth 0 points
    }

    [Fact]
    public void Line_OfARule_NamesTheNewestSignalOfItsKinds()
    {
        TestLead lead = new(Explained, [.. Sent.On(SignalKinds.PageView, 0, 1), .. Sent.On(SignalKinds.EmailOpen, 2)]);
        LedgerLine line = lead.Explained(3).Lines.First(l => l.Id == "browses");
        Assert.Equal((SignalKinds.EmailOpen, Day.At(2)), (line.NewestKind, line.NewestAt));
    }

    [Fact]
    public void Line_WithTwoKindsAtOneInstant_NamesTheLastByName()
    {
        TestLead lead = new(Explained, [.. Sent.On(SignalKinds.PageView, 0), .. Sent.On(SignalKinds.EmailOpen, 0)]);
        Assert.Equal(SignalKinds.PageView, lead.Explained(0).Lines[0].NewestKind);
    }

    [Fact]
    public void Line_OfAGroup_NamesTheNewestSignalOfAllItsRules()
    {
        TestLead lead = new(Explained, [.. Sent.Times(3, SignalKinds.EmailClick, 0), .. Sent.Times(3, SignalKinds.EmailOpen, 1)]);
        LedgerLine line = lead.Explained(1).Lines.First(l => l.Stage == LedgerStage.GroupRange);
        Assert.Equal((SignalKinds.EmailOpen, Day.At(1)), (line.NewestKind, line.NewestAt));
    }

    [Fact]
    public void Line_OfTheFloor_IsCalledScoreAndGivesBack()
    {
        LedgerLine line = new TestLead(Explained, Sent.On(SignalKinds.Bounce, 0)).Explained(0).Lines[^1];
        Assert.Equal((LedgerStage.ScoreRange, "score"), (line.Stage, line.Id));
        Assert.Equal(10, line.Points, 1e-9);
        Assert.Equal((SignalKinds.Bounce, Day.At(0)), (line.NewestKind, line.NewestAt));
    }

    [Fact]
    public void Line_OfSaturation_FollowsItsRule()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(SignalKinds.PageView, 10, Decay.None, r => r.SaturatesAt(30)));
        Assert.Equal(
            [(LedgerStage.Rule, 30), (LedgerStage.Saturation, -15)],
            new TestLead(model, Sent.Times(3, SignalKinds.PageView)).Explained(0).Lines.Select(l => (l.Stage, Math.Round(l.Points, 9))));
    }

    [Fact]
    public void Lines_OfMoreThanTheirShare_StillSumToTheScore()
    {
        ScoringModel model = Model.WithoutGate(m => m
            .Rule(SignalKinds.PageView, 1_000_000, configure: r => r.SaturatesAt(500_000).Max(300_000).InGroup("browsing"))
            .Rule(SignalKinds.EmailOpen, -1_000_000, configure: r => r.InGroup("browsing"))
            .Group("browsing", g => g.Cap(7).Floor(-11)));
        TestLead lead = new(model, [.. Sent.Times(50, SignalKinds.PageView), .. Sent.Times(49, SignalKinds.EmailOpen, 0.3)]);
        Assert.Equal(0, lead.Explained(9).Assessment.Score);
    }

    [Fact]
    public void Decision_OtherThanTheScore_IsNamedWithItsRule()
    {
        TestLead raised = new(Explained, Sent.On(SignalKinds.DemoRequest, 0));
        Assert.Equal((Decision.Override, "demo-request"), Decided(raised.Explained(1)));
        Assert.Equal((Decision.Score, null), Decided(raised.Explained(1.1)));
        TestLead held = new(Explained, [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.NotInterested, 0)]);
        Assert.Equal((Decision.Hold, "not-interested"), Decided(held.Explained(0)));
    }

    [Fact]
    public void Decision_OfGateAndBand_IsNamedWithoutARule()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 66).Rule(SignalKinds.PageView, 100), band: 5);
        Assert.Equal((Decision.Band, null), Decided(new TestLead(model, Sent.On(SignalKinds.DemoRequest, 0)).Explained(0, Temperature.Hot)));
        Assert.Equal((Decision.Evidence, null), Decided(new TestLead(model, Sent.On(SignalKinds.PageView, 0)).Explained(0)));
    }

    [Fact]
    public void Buffer_OfTheLargestLedger_TakesTheSameLines()
    {
        TestLead lead = new(Explained, Everything());
        Ledger ledger = lead.Explained(0);
        LedgerLine[] buffer = new LedgerLine[Explained.MaxLedgerLines];
        Assessment read = Explained.Explain(lead.State, Day.At(0), buffer, out int count);
        Assert.Equal(ledger.Assessment, read);
        Assert.Equal(ledger.Lines, buffer[..count]);
    }

    [Fact]
    public void Buffer_OneLineShort_IsRefused()
    {
        LeadState lead = new TestLead(Explained).State;
        LedgerLine[] buffer = new LedgerLine[Explained.MaxLedgerLines - 1];
        Assert.Throws<ArgumentException>(() => Explained.Explain(lead, Day.At(0), buffer, out _));
    }

    [Fact]
    public void Text_OfALedger_IsForPeople()
    {
        string text = new TestLead(Explained, Sent.On(SignalKinds.DemoRequest, 0)).Explained(7).ToString();
        Assert.Equal(
            "          30  demo-request, newest demo-request at 2026-03-02T00:00:00.000000Z\n          30  score, Warm by Score",
            text);
    }

    private static (Decision Decision, string? Rule) Decided(Ledger ledger) => (ledger.Assessment.DecidedBy, ledger.DecidedByRule);

    private static Signal[] Everything() =>
    [
        .. Sent.On(SignalKinds.DemoRequest, 0),
        .. Sent.Times(2, SignalKinds.PageView),
        .. Sent.On(SignalKinds.EmailOpen, 0),
        .. Sent.On(SignalKinds.EmailClick, 0),
        .. Sent.On(SignalKinds.Bounce, 0),
    ];
}
