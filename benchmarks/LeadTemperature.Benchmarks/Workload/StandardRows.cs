using static LeadTemperature.SignalKinds;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>The rules of <see cref="ScoringModel.Standard"/> as its documentation lists them, for the baselines.</summary>
internal static class StandardRows
{
    private static readonly SignalKind[] HandRaises = [DemoRequest, QuoteRequest, ContactSales, FreeTrial, UrgentNeed];

    public static ModelRows Table { get; } = new(
        [
            .. HandRaises[..3].Select(k => new RuleRow(k.Name, [k], 90) { MostRecent = 1, HotForHours = 24 }),
            .. HandRaises[3..].Select(k => new RuleRow(k.Name, [k], 75) { MostRecent = 1, HotForHours = 24 }),
            new("rep", [RepEngaged], 60) { MostRecent = 1 },
            new("pricing", [PricingInquiry], 50) { MostRecent = 1 },
            new("reply", [ReplyToOutreach], 40) { MostRecent = 1 },
            new("implementation", [ImplementationQuestion], 33) { MostRecent = 2 },
            new("comparison", [CompetitorComparison], 33) { MostRecent = 2 },
            new("webinar", [WebinarAttended], 20, 14) { Group = "content", Max = 40 },
            new("download", [ResourceDownload], 8, 14) { Group = "content", Max = 24 },
            new("price-view", [PricingPageView], 6) { Group = "returning", Max = 18 },
            new("return", [ReturnVisit], 5, 3) { Group = "returning" },
            new("three-days", [PricingPageView, ReturnVisit], 25) { Group = "returning", Burst = new(3, 7) },
            new("view", [PageView], 1, 3) { Group = "browsing" },
            new("open", [EmailOpen], 1, 3) { Group = "browsing" },
            new("click", [EmailClick], 3, 3) { Group = "browsing" },
            new("unsubscribed", [Unsubscribe], -20, 14) { Group = "doubt", Min = -20 },
            new("bounce", [Bounce], -10, 14) { Group = "doubt", Min = -30 },
            new("careers", [CareersPage], -10, 14) { Group = "doubt", Min = -30 },
            new("not-interested", [NotInterested], -60, 14) { Group = "doubt", Min = -60, HoldsUntil = HandRaises },
            new("disqualified", [Disqualified], 0) { HoldsUntil = [HoldCleared] },
        ],
        [new("content", Cap: 45), new("returning", Cap: 45), new("browsing", Cap: 30), new("doubt", Floor: -60)],
        Warm: 25, Hot: 70, Band: 5, Gate: 30);
}
