using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Bytes;

/// <summary>A state with every form of feature in it: sums with and without decay, lists with and without magnitudes, days, lasts.</summary>
internal static class KeptState
{
    public static ScoringModel Model { get; } = ScoringModel.Create(m => m
        .Kind(new SignalKind("open-house-inquiry"), Intent.High)
        .Rule(SignalKinds.DemoRequest, 60, configure: r => r.MostRecent(2).MakesHotFor(Day.Days(1)))
        .Rule(new SignalKind("open-house-inquiry"), 40, Decay.StepCompounding(Day.Days(3), 0.25), r => r.MostRecent(5))
        .Rule(SignalKinds.PageView, 2)
        .Rule([SignalKinds.EmailOpen, SignalKinds.PageView], 0.5, Decay.None, r => r.Max(10))
        .Rule(SignalKinds.Bounce, -10, Decay.HalfLife(Day.Days(14)))
        .Rule(SignalKinds.NotInterested, -60, configure: r => r.HoldsCold(until: SignalKinds.HoldCleared))
        .Burst(SignalKinds.PageView, atLeast: 3, within: Day.Days(7), points: 9, atMost: 6)
        .Burst(SignalKinds.ReturnVisit, atLeast: 3, within: Day.Days(7), points: 25, distinct: Day.Days(1))
        .Group("browsing", cap: 30, SignalKinds.PageView, SignalKinds.EmailOpen)
        .Thresholds(warm: 25, hot: 70, band: 5));

    public static Signal[] History { get; } =
    [
        .. Sent.On(SignalKinds.PageView, 0, 0.25, 2.5, 6),
        Sent.Of(2.5, SignalKinds.DemoRequest, 1),
        Sent.Of(0.5, SignalKinds.DemoRequest, 5),
        Sent.Of(3, new SignalKind("open-house-inquiry"), 2),
        .. Sent.On(SignalKinds.EmailOpen, 3),
        .. Sent.On(SignalKinds.Bounce, 4),
        .. Sent.On(SignalKinds.ReturnVisit, 3, 4, 4.5, 6.5),
        .. Sent.On(SignalKinds.NotInterested, 0.5),
        .. Sent.On(SignalKinds.HoldCleared, 0.75),
    ];

    public static LeadState Create() => new TestLead(Model, History).State;
}
