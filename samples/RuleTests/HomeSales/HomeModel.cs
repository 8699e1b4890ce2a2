namespace RuleTests.HomeSales;

/// <summary>How a broker reads home buyers: interest narrows to a neighbourhood, then somebody wants to see a house.</summary>
public static class HomeModel
{
    /// <summary>Tells the rules to a builder.</summary>
    public static ScoringModelBuilder Tell(ScoringModelBuilder m) => m
        .Label("homes-2026-03")
        .Kind(HomeSignals.ListingView, Intent.Passive)
        .Kind(HomeSignals.NeighborhoodReturn, Intent.Engaged)
        .Kind(HomeSignals.ListingSaved, Intent.Engaged)
        .Kind(HomeSignals.OpenHouseInquiry, Intent.High)
        .Kind(HomeSignals.ShowingRequest, Intent.High)
        .Kind(HomeSignals.BoughtElsewhere, Intent.Passive)
        .Rule(HomeSignals.ListingView, points: 1, Decay.HalfLife(TimeSpan.FromDays(7)), r => r.Max(15))
        .Rule(HomeSignals.ListingSaved, points: 8, Decay.HalfLife(TimeSpan.FromDays(14)), r => r.Max(24))
        .Burst(HomeSignals.NeighborhoodReturn, atLeast: 3, within: TimeSpan.FromDays(10), points: 30, distinct: TimeSpan.FromDays(1))
        .Rule(HomeSignals.OpenHouseInquiry, points: 50, Decay.HalfLife(TimeSpan.FromDays(4)), r => r.MostRecent(2))
        .Rule(HomeSignals.ShowingRequest, points: 80, Decay.HalfLife(TimeSpan.FromDays(5)), r => r.MostRecent(1).MakesHotFor(TimeSpan.FromHours(48)))
        .Rule(HomeSignals.BoughtElsewhere, points: 0, Decay.None, r => r.HoldsCold(HomeSignals.ShowingRequest))
        .Thresholds(warm: 25, hot: 70, band: 10, evidence: 30);
}
