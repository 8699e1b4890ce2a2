namespace RuleTests.SoftwareSales;

/// <summary>How a team that sells software reads its leads. In an application it stands with the application.</summary>
public static class SoftwareModel
{
    /// <summary>Tells the rules to a builder.</summary>
    public static ScoringModelBuilder Tell(ScoringModelBuilder m) => m
        .Label("software-2026-03")
        .Rule(SignalKinds.DemoRequest, points: 60, Decay.HalfLife(TimeSpan.FromDays(3)), r => r.MakesHotFor(TimeSpan.FromHours(24)))
        .Rule(SignalKinds.PricingInquiry, points: 40, Decay.HalfLife(TimeSpan.FromDays(5)))
        .Rule(SignalKinds.PageView, points: 2)
        .Burst(SignalKinds.PricingPageView, atLeast: 3, within: TimeSpan.FromDays(7), points: 25)
        .Group("browsing", cap: 20, SignalKinds.PageView)
        .Thresholds(warm: 25, hot: 70);
}
