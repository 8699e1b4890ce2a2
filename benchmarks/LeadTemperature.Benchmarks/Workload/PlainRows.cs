using static LeadTemperature.SignalKinds;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>20 half-life rules over the same 12 kinds and nothing else: no limits, groups, bursts or overrides.</summary>
/// <remarks>Each kind has a rule, and eight have a second one with a longer half-life. 7 half-lives from 1 to 30 days.</remarks>
internal static class PlainRows
{
    public static ModelRows Table { get; } = new(
        [
            new("demo", [DemoRequest], 60, 3),
            new("demo-remembered", [DemoRequest], 15, 30),
            new("pricing", [PricingInquiry], 40, 5),
            new("pricing-remembered", [PricingInquiry], 10, 30),
            new("reply", [ReplyToOutreach], 25),
            new("reply-remembered", [ReplyToOutreach], 5, 30),
            new("implementation", [ImplementationQuestion], 30),
            new("implementation-remembered", [ImplementationQuestion], 5, 30),
            new("webinar", [WebinarAttended], 20, 14),
            new("webinar-now", [WebinarAttended], 5, 2),
            new("download", [ResourceDownload], 8, 14),
            new("download-now", [ResourceDownload], 4, 2),
            new("price-view", [PricingPageView], 6),
            new("price-view-now", [PricingPageView], 4, 1),
            new("return", [ReturnVisit], 5, 3),
            new("return-now", [ReturnVisit], 2, 1),
            new("click", [EmailClick], 3, 3),
            new("view", [PageView], 1, 3),
            new("open", [EmailOpen], 1, 3),
            new("unsubscribed", [Unsubscribe], -20, 14),
        ],
        [],
        Warm: 25, Hot: 70, Band: 0, Gate: 28);
}
