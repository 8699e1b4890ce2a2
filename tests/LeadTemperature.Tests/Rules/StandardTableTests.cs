namespace LeadTemperature.Tests.Rules;

/// <summary>The design's table of the standard model, row by row: points of one fresh signal, of a hundred, the half-life, the group.</summary>
[Trait("Rule", "S-01")]
[Trait("Rule", "S-02")]
[Trait("Rule", "S-03")]
[Trait("Rule", "S-05")]
public sealed class StandardTableTests
{
    public static TheoryData<string, Intent, double, double, double> Rows => new()
    {
        // kind, level, points of one, of a hundred at one instant, half-life in days
        { "demo-request", Intent.High, 90, 90, 7 },
        { "quote-request", Intent.High, 90, 90, 7 },
        { "contact-sales", Intent.High, 90, 90, 7 },
        { "free-trial", Intent.High, 75, 75, 7 },
        { "urgent-need", Intent.High, 75, 75, 7 },
        { "rep-engaged", Intent.High, 60, 60, 7 },
        { "pricing-inquiry", Intent.High, 50, 50, 7 },
        { "reply-to-outreach", Intent.High, 40, 40, 7 },
        { "implementation-question", Intent.High, 33, 66, 7 },
        { "competitor-comparison", Intent.High, 33, 66, 7 },
        { "webinar-attended", Intent.Engaged, 20, 40, 14 },
        { "resource-download", Intent.Engaged, 8, 24, 14 },
        { "pricing-page-view", Intent.Engaged, 6, 18, 7 },
        { "return-visit", Intent.Engaged, 5, 45, 3 }, // no limit of its own: the group's cap
        { "page-view", Intent.Passive, 1, 30, 3 },
        { "email-open", Intent.Passive, 1, 30, 3 },
        { "email-click", Intent.Engaged, 3, 30, 3 },
        { "unsubscribe", Intent.Passive, -20, -20, 14 },
        { "bounce", Intent.Passive, -10, -30, 14 },
        { "careers-page", Intent.Passive, -10, -30, 14 },
        { "not-interested", Intent.Passive, -60, -60, 14 },
        { "disqualified", Intent.Passive, 0, 0, 14 },
        { "hold-cleared", Intent.Passive, 0, 0, 14 },
    };

    [Fact]
    public void Rows_Always_NameEveryStandardKind() =>
        Assert.Equal(SignalKinds.All.Select(k => k.Name), Rows.Select(r => (string)r[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Kind_OfTheTable_HasItsLevelAndPoints(string kind, Intent level, double one, double hundred, double halfLife)
    {
        SignalKind of = new(kind);
        Assert.Equal(level, ScoringModel.Standard.IntentOf(of));
        Assert.Equal(level, SignalKinds.IntentOf(of));
        Assert.Equal(one, Points(0, Sent.On(of, 0)), 1e-9);
        Assert.Equal(hundred, Points(0, Sent.Times(100, of)), 1e-9);
        Assert.Equal(one / 2, Points(halfLife, Sent.On(of, 0)), 1e-9);
        Assert.Equal(level == Intent.High ? one : 0, new TestLead(ScoringModel.Standard, Sent.On(of, 0)).At(0).Evidence, 1e-9);
    }

    [Theory]
    [InlineData("demo-request", true)]
    [InlineData("quote-request", true)]
    [InlineData("contact-sales", true)]
    [InlineData("free-trial", true)]
    [InlineData("urgent-need", true)]
    [InlineData("rep-engaged", false)]
    [InlineData("pricing-inquiry", false)]
    [InlineData("reply-to-outreach", false)]
    [InlineData("implementation-question", false)]
    [InlineData("competitor-comparison", false)]
    public void HandRaise_OfTheTable_IsHotForADay(string kind, bool raises)
    {
        TestLead lead = new(ScoringModel.Standard, Sent.Of(0.001, new SignalKind(kind)));
        Assert.Equal(raises ? Temperature.Hot : Temperature.Cold, lead.At(1).Temperature);
        Assert.Equal(Temperature.Cold, lead.At(Day.JustAfter(1)).Temperature);
    }

    [Theory]
    [InlineData("content", 45, "webinar-attended", "resource-download")]
    [InlineData("returning", 45, "pricing-page-view", "return-visit")]
    [InlineData("browsing", 30, "page-view", "email-open", "email-click")]
    [InlineData("doubt", -60, "unsubscribe", "bounce", "careers-page", "not-interested")]
    public void Group_OfTheTable_HasItsRange(string group, double limit, params string[] kinds)
    {
        TestLead lead = new(ScoringModel.Standard, [.. Sent.Times(100, SignalKinds.DemoRequest), .. kinds.SelectMany(k => Sent.Times(100, new SignalKind(k)))]);
        Ledger ledger = lead.Explained(0);
        Assert.Equal(90 + limit, ledger.Assessment.Score, 1e-9);
        LedgerLine taken = Assert.Single(ledger.Lines, l => l.Stage == LedgerStage.GroupRange);
        Assert.Equal(group, taken.Id);
    }

    [Theory]
    [InlineData("pricing-page-view")]
    [InlineData("return-visit")]
    public void Burst_OfTheTable_NeedsThreeDaysInSeven(string kind)
    {
        SignalKind other = new(kind == "return-visit" ? "pricing-page-view" : "return-visit");
        SignalKind of = new(kind);
        Assert.DoesNotContain(25, BurstPoints(2, Sent.On(of, 0, 0.1, 0.2, 1, 1.9)));
        Assert.Contains(25, BurstPoints(2, Sent.On(of, 0, 1, 2)));
        Assert.Contains(25, BurstPoints(2, [.. Sent.On(of, 0, 1), .. Sent.On(other, 2)]));
        Assert.Contains(25, BurstPoints(7, Sent.On(of, 0, 1, 2)));
        Assert.DoesNotContain(25, BurstPoints(7.0001, Sent.On(of, 0, 1, 2)));
    }

    private static IEnumerable<double> BurstPoints(double day, Signal[] signals) =>
        new TestLead(ScoringModel.Standard, signals).Explained(day).Lines.Where(l => l.Stage == LedgerStage.Rule).Select(l => l.Points);

    /// <summary>Points above the floor of the score: a demo request of 90 lies under all of them, and goes by rule lines alone.</summary>
    private static double Points(double day, Signal[] signals)
    {
        Ledger ledger = new TestLead(ScoringModel.Standard, signals).Explained(day);
        return ledger.Lines.Where(l => l.Stage != LedgerStage.ScoreRange).Sum(l => l.Points);
    }
}
