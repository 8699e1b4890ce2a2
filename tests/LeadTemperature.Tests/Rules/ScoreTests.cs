namespace LeadTemperature.Tests.Rules;

/// <summary>S-05: groups clamp the sum of their rules, the score clamps the sum of all.</summary>
[Trait("Rule", "S-05")]
public sealed class ScoreTests
{
    private static readonly SignalKind View = SignalKinds.PageView;
    private static readonly SignalKind Mail = SignalKinds.EmailOpen;

    [Fact]
    public void Group_WithACap_ClampsTheSumOfItsRules() => Assert.Equal(
        30, // 20 + 20
        new TestLead(Grouped(20, g => g.Cap(30)), [.. Sent.On(View, 0), .. Sent.On(Mail, 0)]).At(0).Score,
        1e-9);

    [Fact]
    public void Group_WithAFloor_ClampsTheSumOfItsRules() => Assert.Equal(
        -25, // −20 − 20
        new TestLead(Grouped(-20, g => g.Floor(-25)), [.. Sent.On(View, 0), .. Sent.On(Mail, 0)]).At(0).Score,
        1e-9);

    [Fact]
    public void Group_BelowItsCap_TakesNothing() => Assert.Equal(20, new TestLead(Grouped(20, g => g.Cap(30)), Sent.On(View, 0)).At(0).Score, 1e-9);

    [Fact]
    public void Group_Always_LeavesOtherRulesAlone()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 50).Rule(Mail, 50).Group("browsing", cap: 20, View));
        Assert.Equal(70, new TestLead(model, [.. Sent.On(View, 0), .. Sent.On(Mail, 0)]).At(0).Score, 1e-9);
    }

    [Fact]
    public void Group_GivenByKinds_TakesRulesAndBurstsWhoseKindsAreAllListed()
    {
        ScoringModel model = Model.WithoutFloor(m => m
            .Rule(View, 50)
            .Rule([View, Mail], 50, configure: r => r.Id("both"))
            .Burst(Mail, atLeast: 1, within: Day.Days(7), points: 50)
            .Group("browsing", cap: 20, View, Mail));
        Assert.Equal(20, new TestLead(model, [.. Sent.On(View, 0), .. Sent.On(Mail, 0)]).At(0).Score, 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(17)]
    public void Groups_HoweverMany_AreEachClamped(int count)
    {
        SignalKind[] kinds = [.. Enumerable.Range(0, count).Select(i => new SignalKind($"kind-{i}"))];
        ScoringModel model = Model.WithoutFloor(m =>
        {
            foreach ((int i, SignalKind kind) in kinds.Index())
            {
                m.Kind(kind, Intent.Engaged).Rule(kind, 10, configure: r => r.Id($"sum-{i}"));
                m.Rule(kind, 10, Decay.Linear(Day.Days(9)), r => r.Id($"listed-{i}").MostRecent(1));
                m.Burst(kind, atLeast: 1, within: Day.Days(9), points: 10);
                m.Group($"group-{i}", cap: i + 1, kind);
            }

            m.Rule(View, 5).Rule(Mail, 3, Decay.Linear(Day.Days(9)), r => r.MostRecent(1)).Burst(View, atLeast: 1, within: Day.Days(9), points: -2);
        });
        Signal[] signals = [.. kinds.SelectMany(k => Sent.On(k, 0)), .. Sent.On(View, 0), .. Sent.On(Mail, 0)];
        Assert.Equal((count * (count + 1) / 2) + 6, new TestLead(model, signals).At(0).Score, 1e-9);
    }

    [Fact]
    public void Floor_Unsaid_IsZero()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(View, -20));
        Assert.Equal(0, new TestLead(model, Sent.On(View, 0)).At(0).Score);
    }

    [Fact]
    public void Floor_WhatLiesUnderIt_NeverHasToBeEarnedBackOnceItHasFaded()
    {
        ScoringModel model = Model.WithoutGate(m => m
            .Rule(View, -100, Decay.Window(Day.Days(1)), r => r.MostRecent(1))
            .Rule(Mail, 9, Decay.None));
        TestLead lead = new(model, [.. Sent.On(View, 0), .. Sent.On(Mail, 0)]);
        Assert.Equal(0, lead.At(1).Score);
        Assert.Equal(9, lead.At(1.5).Score, 1e-9);
    }

    [Fact]
    public void Ceiling_WhenSaid_ClampsTheScore()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(View, 60, Decay.None).ScoreRange(ceiling: 100));
        Assert.Equal(100, new TestLead(model, Sent.On(View, 0, 0)).At(0).Score, 1e-9);
    }

    [Fact]
    public void Ceiling_Unsaid_IsNone()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(View, 60, Decay.None));
        Assert.Equal(6000, new TestLead(model, Sent.Times(100, View)).At(0).Score, 1e-9);
    }

    [Fact]
    public void Ceiling_EqualToHot_IsReached()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(View, 200, Decay.None).ScoreRange(ceiling: 70));
        Assert.Equal(Temperature.Hot, new TestLead(model, Sent.On(View, 0)).At(0).Temperature);
    }

    [Fact]
    public void Floor_BelowZero_LetsAColdLeadBeWarmAtZero()
    {
        ScoringModel model = ScoringModel.Create(m => m.Rule(View, -20).ScoreRange(floor: -50).Thresholds(warm: -10, hot: 10, evidence: 0));
        Assert.Equal(Temperature.Warm, new TestLead(model).At(0).Temperature);
        Assert.Equal(Temperature.Cold, new TestLead(model, Sent.On(View, 0)).At(0).Temperature);
    }

    [Fact]
    public void Ids_Unsaid_AreTheKindsAndABurstsHasBurstBehindThem()
    {
        ScoringModel model = Model.WithoutFloor(m => m
            .Rule(View, 1)
            .Rule([View, Mail], 1)
            .Burst(View, atLeast: 1, within: Day.Days(1), points: 1)
            .Burst([View, Mail], atLeast: 1, within: Day.Days(1), points: 1)
            .Rule(Mail, 1, configure: r => r.Id("mails")));
        string[] ids = [.. new TestLead(model, [.. Sent.On(View, 0), .. Sent.On(Mail, 0)]).Explained(0).Lines.Select(l => l.Id)];
        Assert.Equal(["page-view", "email-open+page-view", "page-view-burst", "email-open+page-view-burst", "mails"], ids);
    }

    private static ScoringModel Grouped(double points, Action<GroupBuilder> group) => Model.WithoutFloor(m => m
        .Rule(View, points, configure: r => r.InGroup("browsing"))
        .Rule(Mail, points, configure: r => r.InGroup("browsing"))
        .Group("browsing", group));
}
