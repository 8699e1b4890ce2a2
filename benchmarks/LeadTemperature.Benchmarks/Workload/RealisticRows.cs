using static LeadTemperature.SignalKinds;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>What a sales team might run: 20 rules over 12 kinds, several of which feed two or three rules.</summary>
/// <remarks>
/// 18 half-life rules count without limit (four of them over several kinds, one bending toward a limit, two negative, one of which fades
/// within days), one counts its two most recent signals, one is a burst on three distinct days. Four groups hold eleven of them, three
/// with a cap and one with a floor. A demo request makes hot for a day. 6 half-lives from 1 to 30 days.
/// </remarks>
internal static class RealisticRows
{
    public static ModelRows Table { get; } = new(
        [
            new("demo", [DemoRequest], 60, 3) { HotForHours = 24 },
            new("demo-remembered", [DemoRequest], 15, 30),
            new("pricing", [PricingInquiry], 40, 5),
            new("pricing-remembered", [PricingInquiry], 10, 30),
            new("reply", [ReplyToOutreach], 25),
            new("implementation", [ImplementationQuestion], 30) { MostRecent = 2 },
            new("conversation", [DemoRequest, ImplementationQuestion, PricingInquiry, ReplyToOutreach], 5, 14),

            new("webinar", [WebinarAttended], 20, 14) { Group = "content" },
            new("download", [ResourceDownload], 8, 14) { Group = "content" },
            new("study", [ResourceDownload, WebinarAttended], 10, 30) { Saturation = 20 },

            new("price-view", [PricingPageView], 6) { Group = "returning", Max = 18 },
            new("return", [ReturnVisit], 5, 3) { Group = "returning" },
            new("three-days", [PricingPageView, ReturnVisit], 25) { Group = "returning", Burst = new(3, 7) },
            new("recent", [EmailClick, PricingPageView, ReturnVisit], 2, 1),

            new("click", [EmailClick], 3, 3) { Group = "browsing" },
            new("view", [PageView], 1, 3) { Group = "browsing" },
            new("open", [EmailOpen], 1, 3) { Group = "browsing" },
            new("attention", [EmailOpen, PageView], 0.5, 30) { Group = "browsing" },
            new("fatigue", [EmailOpen], -0.5, 1) { Group = "doubt" },
            new("unsubscribed", [Unsubscribe], -20, 14) { Group = "doubt", Min = -20 },
        ],
        [new("content", Cap: 45), new("returning", Cap: 45), new("browsing", Cap: 30), new("doubt", Floor: -60)],
        Warm: 25, Hot: 70, Band: 5, Gate: 28);
}
