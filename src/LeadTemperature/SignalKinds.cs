using System.Collections.Frozen;

namespace LeadTemperature;

/// <summary>The standard vocabulary: kinds that every model knows, each with a level of intent that a model may override.</summary>
/// <remarks>Immutable and safe for all threads.</remarks>
public static class SignalKinds
{
    private static readonly Dictionary<SignalKind, Intent> Collected = [];

    /// <summary>High intent: asks to see the product.</summary>
    public static SignalKind DemoRequest { get; } = High("demo-request");

    /// <summary>High intent: asks for a quote.</summary>
    public static SignalKind QuoteRequest { get; } = High("quote-request");

    /// <summary>High intent: asks to talk with sales.</summary>
    public static SignalKind ContactSales { get; } = High("contact-sales");

    /// <summary>High intent: starts a trial.</summary>
    public static SignalKind FreeTrial { get; } = High("free-trial");

    /// <summary>High intent: says that the need is urgent.</summary>
    public static SignalKind UrgentNeed { get; } = High("urgent-need");

    /// <summary>High intent: talks with a sales rep.</summary>
    public static SignalKind RepEngaged { get; } = High("rep-engaged");

    /// <summary>High intent: asks about the price.</summary>
    public static SignalKind PricingInquiry { get; } = High("pricing-inquiry");

    /// <summary>High intent: answers a rep's message.</summary>
    public static SignalKind ReplyToOutreach { get; } = High("reply-to-outreach");

    /// <summary>High intent: asks how it would be put to work.</summary>
    public static SignalKind ImplementationQuestion { get; } = High("implementation-question");

    /// <summary>High intent: compares with a competitor.</summary>
    public static SignalKind CompetitorComparison { get; } = High("competitor-comparison");

    /// <summary>Engaged: was at a webinar.</summary>
    public static SignalKind WebinarAttended { get; } = Engaged("webinar-attended");

    /// <summary>Engaged: downloads a paper, a guide, a brochure.</summary>
    public static SignalKind ResourceDownload { get; } = Engaged("resource-download");

    /// <summary>Engaged: looks at the prices.</summary>
    public static SignalKind PricingPageView { get; } = Engaged("pricing-page-view");

    /// <summary>Engaged: comes back.</summary>
    public static SignalKind ReturnVisit { get; } = Engaged("return-visit");

    /// <summary>Engaged: follows a link in a mail.</summary>
    public static SignalKind EmailClick { get; } = Engaged("email-click");

    /// <summary>Passive: looks at a page.</summary>
    public static SignalKind PageView { get; } = Passive("page-view");

    /// <summary>Passive: opens a mail.</summary>
    public static SignalKind EmailOpen { get; } = Passive("email-open");

    /// <summary>Doubt: no longer wants mail. It says nothing about buying and never holds a lead.</summary>
    public static SignalKind Unsubscribe { get; } = Passive("unsubscribe");

    /// <summary>Doubt: mail came back.</summary>
    public static SignalKind Bounce { get; } = Passive("bounce");

    /// <summary>Doubt: looks for a job, not for the product.</summary>
    public static SignalKind CareersPage { get; } = Passive("careers-page");

    /// <summary>Doubt: says that it is not interested.</summary>
    public static SignalKind NotInterested { get; } = Passive("not-interested");

    /// <summary>A person's judgement: this lead is none.</summary>
    public static SignalKind Disqualified { get; } = Passive("disqualified");

    /// <summary>A person's judgement: what held this lead no longer does.</summary>
    public static SignalKind HoldCleared { get; } = Passive("hold-cleared");

    private static readonly FrozenDictionary<SignalKind, Intent> Levels = Collected.ToFrozenDictionary();

    /// <summary>All standard kinds, by name.</summary>
    public static IReadOnlyList<SignalKind> All { get; } = [.. Collected.Keys.Order()];

    /// <summary>The standard level of intent of a standard kind; null for any other kind.</summary>
    public static Intent? IntentOf(SignalKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Levels.TryGetValue(kind, out Intent intent) ? intent : null;
    }

    private static SignalKind High(string name) => Add(name, Intent.High);

    private static SignalKind Engaged(string name) => Add(name, Intent.Engaged);

    private static SignalKind Passive(string name) => Add(name, Intent.Passive);

    private static SignalKind Add(string name, Intent intent)
    {
        SignalKind kind = new(name);
        Collected.Add(kind, intent);
        return kind;
    }
}
