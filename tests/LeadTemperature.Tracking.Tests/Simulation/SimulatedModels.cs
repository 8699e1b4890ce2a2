namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Models under which each signal shows in the score, so that one that is lost or doubled is seen.</summary>
internal static class SimulatedModels
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static ScoringModel Start { get; } = Make(hot: 60, pricing: 25, interest: 3 * Day);

    /// <summary>Warmer, by other points and thresholds: every stored state serves.</summary>
    public static ScoringModel Warmer { get; } = Make(hot: 40, pricing: 34, interest: 3 * Day);

    /// <summary>Cooler: every stored state serves.</summary>
    public static ScoringModel Cooler { get; } = Make(hot: 85, pricing: 21, interest: 3 * Day);

    /// <summary>Another half-life: only the signals say what it reads.</summary>
    public static ScoringModel Foreign { get; } = Make(hot: 55, pricing: 28, interest: 2 * Day);

    public static IReadOnlyList<ScoringModel> All { get; } = [Start, Warmer, Cooler, Foreign];

    public static ScoringModel Of(string fingerprint) => All.FirstOrDefault(m => m.Fingerprint == fingerprint) ?? Start;

    private static ScoringModel Make(double hot, double pricing, TimeSpan interest) => ScoringModel.Create(m => m
        .Thresholds(warm: 20, hot: hot, band: 5, evidence: 15)
        .Rule(SignalKinds.DemoRequest, 62, Decay.HalfLife(2 * Day), r => r.MostRecent(2).MakesHotFor(Day / 2))
        .Rule(SignalKinds.PricingInquiry, pricing, Decay.HalfLife(interest))
        .Rule(SignalKinds.ReplyToOutreach, 31, Decay.HalfLife(interest))
        .Rule(SignalKinds.ResourceDownload, 4, Decay.HalfLife(2 * Day))
        .Rule(SignalKinds.PageView, 1.3, Decay.HalfLife(Day))
        .Rule(SignalKinds.Bounce, -35, Decay.Window(Day / 2), r => r.MostRecent(3))
        .Rule(SignalKinds.NotInterested, -10, Decay.HalfLife(Day), r => r.HoldsCold(until: SignalKinds.DemoRequest)));
}
