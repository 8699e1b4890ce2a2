using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Models under which each signal shows in the score, the policy, and the reps.</summary>
internal static class Team
{
    public static ScoringModel Start { get; } = Make(hot: 60, pricing: 25);

    /// <summary>Other points and thresholds: every stored state serves.</summary>
    public static ScoringModel Warmer { get; } = Make(hot: 40, pricing: 34);

    public static RepId Boss => "boss";

    /// <summary>Whoever tells this one something fails.</summary>
    public static RepId Unreachable => "rep-6";

    public static ResponsePolicy Policy { get; } = new() { Duty = new DutyChain { Backstop = Boss } };

    public static IReadOnlyList<SalesRep> Several { get; } =
        [.. Enumerable.Range(1, 6).Select(i => new SalesRep { Id = $"rep-{i}", Pools = ["sales"], Capacity = 6 })];

    /// <summary>One rep who takes one lead.</summary>
    public static IReadOnlyList<SalesRep> Solo { get; } = [new SalesRep { Id = "solo", Pools = ["sales"], Capacity = 1 }];

    public static ScoringModel Of(string fingerprint) => fingerprint == Warmer.Fingerprint ? Warmer : Start;

    private static ScoringModel Make(double hot, double pricing) => ScoringModel.Create(m => m
        .Thresholds(warm: 20, hot: hot, band: 5, evidence: 15)
        .Rule(SignalKinds.DemoRequest, 62, Decay.HalfLife(TimeSpan.FromDays(2)), r => r.MostRecent(2).MakesHotFor(TimeSpan.FromHours(12)))
        .Rule(SignalKinds.PricingInquiry, pricing, Decay.HalfLife(TimeSpan.FromDays(3)))
        .Rule(SignalKinds.ResourceDownload, 4, Decay.HalfLife(TimeSpan.FromDays(2)))
        .Rule(SignalKinds.PageView, 1.3, Decay.HalfLife(TimeSpan.FromDays(1))));
}
