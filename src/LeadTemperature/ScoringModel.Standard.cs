namespace LeadTemperature;

public sealed partial class ScoringModel
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A starting point for business-to-business sales: hot from 70, warm from 25, evidence of 30, a band of 5, floor 0.</summary>
    /// <remarks>
    /// <para>
    /// No single half-life serves every business: measure it on your own leads and build your own model where it differs. Points are
    /// for a fresh signal; a limit says how many count, a cap how far they add up.
    /// </para>
    /// <list type="table">
    /// <listheader><term>kinds</term><description>intent, points, half-life, limit</description></listheader>
    /// <item><term>demo-request, quote-request, contact-sales</term><description>high, 90, 7 d, the most recent one; each makes hot for 24 h</description></item>
    /// <item><term>free-trial, urgent-need</term><description>high, 75, 7 d, the most recent one; each makes hot for 24 h</description></item>
    /// <item><term>rep-engaged</term><description>high, 60, 7 d, the most recent one</description></item>
    /// <item><term>pricing-inquiry</term><description>high, 50, 7 d, the most recent one</description></item>
    /// <item><term>reply-to-outreach</term><description>high, 40, 7 d, the most recent one</description></item>
    /// <item><term>implementation-question, competitor-comparison</term><description>high, 33 each, 7 d, the most recent two</description></item>
    /// <item><term>webinar-attended</term><description>engaged, 20, 14 d, at most 40; in <c>content</c></description></item>
    /// <item><term>resource-download</term><description>engaged, 8, 14 d, at most 24; in <c>content</c>, capped at 45</description></item>
    /// <item><term>pricing-page-view</term><description>engaged, 6, 7 d, at most 18; in <c>returning</c></description></item>
    /// <item><term>return-visit</term><description>engaged, 5, 3 d; in <c>returning</c></description></item>
    /// <item><term>either of these two on 3 distinct days within 7 d</term><description>25; in <c>returning</c>, capped at 45</description></item>
    /// <item><term>page-view, email-open, email-click</term><description>passive 1, passive 1, engaged 3, each 3 d; <c>browsing</c>, capped at 30</description></item>
    /// <item><term>unsubscribe</term><description>−20, 14 d, not below −20; in <c>doubt</c></description></item>
    /// <item><term>bounce, careers-page</term><description>−10 each, 14 d, not below −30 each; in <c>doubt</c></description></item>
    /// <item><term>not-interested</term><description>−60, 14 d, not below −60; in <c>doubt</c>, not below −60; holds until one of the five kinds that make hot</description></item>
    /// <item><term>disqualified</term><description>0; holds until <c>hold-cleared</c></description></item>
    /// </list>
    /// </remarks>
    public static ScoringModel Standard { get; } = Create(m => m
        .Label("standard")
        .Thresholds(warm: 25, hot: 70, band: 5, evidence: 30)
        .Rule(SignalKinds.DemoRequest, 90, Decay.HalfLife(7 * Day), r => r.MostRecent(1).MakesHotFor(Day))
        .Rule(SignalKinds.QuoteRequest, 90, Decay.HalfLife(7 * Day), r => r.MostRecent(1).MakesHotFor(Day))
        .Rule(SignalKinds.ContactSales, 90, Decay.HalfLife(7 * Day), r => r.MostRecent(1).MakesHotFor(Day))
        .Rule(SignalKinds.FreeTrial, 75, Decay.HalfLife(7 * Day), r => r.MostRecent(1).MakesHotFor(Day))
        .Rule(SignalKinds.UrgentNeed, 75, Decay.HalfLife(7 * Day), r => r.MostRecent(1).MakesHotFor(Day))
        .Rule(SignalKinds.RepEngaged, 60, Decay.HalfLife(7 * Day), r => r.MostRecent(1))
        .Rule(SignalKinds.PricingInquiry, 50, Decay.HalfLife(7 * Day), r => r.MostRecent(1))
        .Rule(SignalKinds.ReplyToOutreach, 40, Decay.HalfLife(7 * Day), r => r.MostRecent(1))
        .Rule(SignalKinds.ImplementationQuestion, 33, Decay.HalfLife(7 * Day), r => r.MostRecent(2))
        .Rule(SignalKinds.CompetitorComparison, 33, Decay.HalfLife(7 * Day), r => r.MostRecent(2))
        .Rule(SignalKinds.WebinarAttended, 20, Decay.HalfLife(14 * Day), r => r.Max(40))
        .Rule(SignalKinds.ResourceDownload, 8, Decay.HalfLife(14 * Day), r => r.Max(24))
        .Group("content", cap: 45, SignalKinds.WebinarAttended, SignalKinds.ResourceDownload)
        .Rule(SignalKinds.PricingPageView, 6, Decay.HalfLife(7 * Day), r => r.Max(18))
        .Rule(SignalKinds.ReturnVisit, 5, Decay.HalfLife(3 * Day))
        .Burst([SignalKinds.PricingPageView, SignalKinds.ReturnVisit], atLeast: 3, within: 7 * Day, points: 25, distinct: Day)
        .Group("returning", cap: 45, SignalKinds.PricingPageView, SignalKinds.ReturnVisit)
        .Rule(SignalKinds.PageView, 1, Decay.HalfLife(3 * Day))
        .Rule(SignalKinds.EmailOpen, 1, Decay.HalfLife(3 * Day))
        .Rule(SignalKinds.EmailClick, 3, Decay.HalfLife(3 * Day))
        .Group("browsing", cap: 30, SignalKinds.PageView, SignalKinds.EmailOpen, SignalKinds.EmailClick)
        .Rule(SignalKinds.Unsubscribe, -20, Decay.HalfLife(14 * Day), r => r.Min(-20).InGroup("doubt"))
        .Rule(SignalKinds.Bounce, -10, Decay.HalfLife(14 * Day), r => r.Min(-30).InGroup("doubt"))
        .Rule(SignalKinds.CareersPage, -10, Decay.HalfLife(14 * Day), r => r.Min(-30).InGroup("doubt"))
        .Rule(SignalKinds.NotInterested, -60, Decay.HalfLife(14 * Day), r => r.Min(-60).InGroup("doubt").HoldsCold(
            until: [SignalKinds.DemoRequest, SignalKinds.QuoteRequest, SignalKinds.ContactSales, SignalKinds.FreeTrial, SignalKinds.UrgentNeed]))
        .Group("doubt", g => g.Floor(-60))
        .Rule(SignalKinds.Disqualified, 0, Decay.HalfLife(14 * Day), r => r.HoldsCold(until: SignalKinds.HoldCleared)));
}
