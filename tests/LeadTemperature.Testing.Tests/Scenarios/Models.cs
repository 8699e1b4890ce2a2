namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>The models of the scenarios.</summary>
internal static class Models
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The README's: a demo request makes hot for a day, three looks at the prices within a week give 25.</summary>
    public static ScoringModel FrontDoor { get; } = ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, points: 60, Decay.HalfLife(3 * Day), r => r.MakesHotFor(Day))
        .Rule(SignalKinds.PricingInquiry, points: 40, Decay.HalfLife(5 * Day))
        .Rule(SignalKinds.PageView, points: 2)
        .Burst(SignalKinds.PricingPageView, atLeast: 3, within: 7 * Day, points: 25)
        .Group("browsing", cap: 20, SignalKinds.PageView)
        .Thresholds(warm: 25, hot: 70));

    /// <summary>Points that do not fade or fade linearly, a band, holds, limits: figures that one works out in the head.</summary>
    public static ScoringModel Plain { get; } = ScoringModel.Create(m => m
        .Label("plain")
        .Rule(SignalKinds.PricingInquiry, points: 100, Decay.Linear(10 * Day), r => r.MostRecent(1))
        .Rule(SignalKinds.EmailOpen, points: 10, Decay.None, r => r.Max(25))
        .Rule(SignalKinds.EmailClick, points: 30, Decay.None, r => r.SaturatesAt(30))
        .Rule(SignalKinds.PageView, points: 4, Decay.None)
        .Rule(SignalKinds.Bounce, points: -60, Decay.Linear(3 * Day), r => r.MostRecent(1))
        .Rule(SignalKinds.NotInterested, points: 0, Decay.None, r => r.HoldsCold(SignalKinds.PricingInquiry))
        .Group("browsing", cap: 12, SignalKinds.PageView)
        .Thresholds(warm: 20, hot: 60, band: 10, evidence: 20)
        .ScoreRange(floor: 0, ceiling: 110));
}
