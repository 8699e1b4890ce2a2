using System.Collections.Frozen;

namespace LeadTemperature;

/// <summary>The standard vocabulary: kinds that every model knows, each with a level of intent that a model may override.</summary>
/// <remarks>Immutable and safe for all threads.</remarks>
public static class SignalKinds
{
    /// <summary>High intent: asks to see the product.</summary>
    public static SignalKind DemoRequest { get; } = new("demo-request");

    /// <summary>High intent: asks for a quote.</summary>
    public static SignalKind QuoteRequest { get; } = new("quote-request");

    /// <summary>High intent: asks to talk with sales.</summary>
    public static SignalKind ContactSales { get; } = new("contact-sales");

    /// <summary>High intent: starts a trial.</summary>
    public static SignalKind FreeTrial { get; } = new("free-trial");

    /// <summary>High intent: says that the need is urgent.</summary>
    public static SignalKind UrgentNeed { get; } = new("urgent-need");

    /// <summary>High intent: talks with a sales rep.</summary>
    public static SignalKind RepEngaged { get; } = new("rep-engaged");

    /// <summary>High intent: asks about the price.</summary>
    public static SignalKind PricingInquiry { get; } = new("pricing-inquiry");

    /// <summary>High intent: answers a rep's message.</summary>
    public static SignalKind ReplyToOutreach { get; } = new("reply-to-outreach");

    /// <summary>High intent: asks how it would be put to work.</summary>
    public static SignalKind ImplementationQuestion { get; } = new("implementation-question");

    /// <summary>High intent: compares with a competitor.</summary>
    public static SignalKind CompetitorComparison { get; } = new("competitor-comparison");

    /// <summary>Engaged: was at a webinar.</summary>
    public static SignalKind WebinarAttended { get; } = new("webinar-attended");

    /// <summary>Engaged: downloads a paper, a guide, a brochure.</summary>
    public static SignalKind ResourceDownload { get; } = new("resource-download");

    /// <summary>Engaged: looks at the prices.</summary>
    public static SignalKind PricingPageView { get; } = new("pricing-page-view");

    /// <summary>Engaged: comes back.</summary>
    public static SignalKind ReturnVisit { get; } = new("return-visit");

    /// <summary>Engaged: follows a link in a mail.</summary>
    public static SignalKind EmailClick { get; } = new("email-click");

    /// <summary>Passive: looks at a page.</summary>
    public static SignalKind PageView { get; } = new("page-view");

    /// <summary>Passive: opens a mail.</summary>
    public static SignalKind EmailOpen { get; } = new("email-open");

    /// <summary>Doubt: no longer wants mail. It says nothing about buying and never holds a lead.</summary>
    public static SignalKind Unsubscribe { get; } = new("unsubscribe");

    /// <summary>Doubt: mail came back.</summary>
    public static SignalKind Bounce { get; } = new("bounce");

    /// <summary>Doubt: looks for a job, not for the product.</summary>
    public static SignalKind CareersPage { get; } = new("careers-page");

    /// <summary>Doubt: says that it is not interested.</summary>
    public static SignalKind NotInterested { get; } = new("not-interested");

    /// <summary>A person's judgement: this lead is none.</summary>
    public static SignalKind Disqualified { get; } = new("disqualified");

    /// <summary>A person's judgement: what held this lead no longer does.</summary>
    public static SignalKind HoldCleared { get; } = new("hold-cleared");

    private static readonly FrozenDictionary<SignalKind, Intent> Levels = new (Intent Intent, SignalKind[] Kinds)[]
    {
        (Intent.High,
        [
            DemoRequest, QuoteRequest, ContactSales, FreeTrial, UrgentNeed, RepEngaged, PricingInquiry, ReplyToOutreach,
            ImplementationQuestion, CompetitorComparison,
        ]),
        (Intent.Engaged, [WebinarAttended, ResourceDownload, PricingPageView, ReturnVisit, EmailClick]),
        (Intent.Passive, [PageView, EmailOpen, Unsubscribe, Bounce, CareersPage, NotInterested, Disqualified, HoldCleared]),
    }.SelectMany(level => level.Kinds.Select(kind => KeyValuePair.Create(kind, level.Intent))).ToFrozenDictionary();

    /// <summary>All standard kinds, by name.</summary>
    public static IReadOnlyList<SignalKind> All { get; } = [.. Levels.Keys.Order()];

    /// <summary>The standard level of intent of a standard kind; null for any other kind.</summary>
    public static Intent? IntentOf(SignalKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Levels.TryGetValue(kind, out Intent intent) ? intent : null;
    }
}
