using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws the kinds of a model: standard ones at their level, standard ones at another level, and ones of its own.</summary>
internal static class KindDraw
{
    private static readonly KindSpec[] Standard =
    [
        new("demo-request", Intent.High, Declared: false),
        new("pricing-inquiry", Intent.High, Declared: false),
        new("rep-engaged", Intent.High, Declared: false),
        new("webinar-attended", Intent.Engaged, Declared: false),
        new("return-visit", Intent.Engaged, Declared: false),
        new("page-view", Intent.Passive, Declared: false),
        new("unsubscribe", Intent.Passive, Declared: false),
        new("email-open", Intent.High),
        new("free-trial", Intent.Passive),
    ];

    private static readonly KindSpec[] Own =
    [
        new("a", Intent.High), new("a-b", Intent.High), new("open-house", Intent.High), new("zz", Intent.Engaged), new("tour", Intent.Passive),
    ];

    public static IReadOnlyList<KindSpec> Some(Dice dice) =>
        [.. dice.Some(Standard, 2, 6), .. dice.Some(Own, 0, 4)];
}
