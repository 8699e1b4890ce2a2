using LeadTemperature.Internal;
using LeadTemperature.Responding.Briefing;

namespace LeadTemperature.Responding;

/// <summary>A brief in plain English, invariant, times in UTC.</summary>
/// <remarks>
/// <para>A line each, ended by <c>\n</c> but for the last:</para>
/// <code>
/// Hot at 134.7 points.
/// Hot until 2026-03-17 14:07 UTC, in 5 days.
/// - demo request 2 hours ago: 89.3 points
/// - page view 2 days ago: 25.2 points
/// - pricing page view 90 minutes ago: 17.1 points
/// - webinar attended 5 days ago: 15.6 points
/// - unsubscribe 8 days ago: -13.5 points
/// - everything else, limits included: 1 point
/// About: Riverside, Old Town
/// </code>
/// <para>
/// A rule whose id is not the newest kind's is named before it. Points are told to one digit, and what rounds to none is not; ages are floored,
/// in minutes below two hours, in hours below two days, then in days. Neither the lead's id nor the signal's is told: the
/// application writes above it what people call them. Immutable and safe for all threads.
/// </para>
/// </remarks>
public sealed class PlainBriefWording : IBriefWording
{
    private PlainBriefWording()
    {
    }

    /// <summary>The one there is.</summary>
    public static PlainBriefWording Instance { get; } = new();

    /// <inheritdoc/>
    public string Say(ResponseBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return string.Join('\n', Lines(brief));
    }

    private static IEnumerable<string> Lines(ResponseBrief brief)
    {
        yield return $"{brief.Assessment.Temperature} at {BriefWords.Points(brief.Assessment.Score)}{Because(brief)}.";
        if (Outlook(brief.Forecast) is { } outlook)
        {
            yield return $"{outlook}.";
        }

        double untold = brief.OtherPoints;
        foreach (BriefReason reason in brief.Reasons)
        {
            if (BriefWords.IsNothing(reason.Points))
            {
                untold += reason.Points;
            }
            else
            {
                yield return $"- {Name(reason)}: {BriefWords.Points(reason.Points)}";
            }
        }

        if (!BriefWords.IsNothing(untold))
        {
            yield return $"- everything else, limits included: {BriefWords.Points(untold)}";
        }

        if (brief.Topics.Count > 0)
        {
            yield return $"About: {string.Join(", ", brief.Topics.Select(t => OneLine.Of(t.Topic)))}";
        }
    }

    private static string Because(ResponseBrief brief) => brief.Assessment.DecidedBy switch
    {
        Decision.Override => $", because of {BriefWords.Name(brief.DecidedByRule!)}",
        Decision.Hold => $", held by {BriefWords.Name(brief.DecidedByRule!)}",
        Decision.Evidence => "; the score would be hot, the evidence is not enough",
        Decision.Band => ", as before",
        _ => "",
    };

    private static string? Outlook(in TemperatureForecast forecast)
    {
        bool isHot = forecast.Temperature == Temperature.Hot;
        (string? what, DateTimeOffset? at) = isHot
            ? forecast.HotUntil is { } end ? ("Hot until", end) : ("Hot at least until", forecast.ProvenUntil)
            : ("Hot from", forecast.HotFrom);
        return at is { } known ? $"{what} {BriefWords.Instant(known)}, {BriefWords.In(known - forecast.AsOf)}"
            : isHot ? "Hot as long as nothing else happens"
            : null;
    }

    private static string Name(BriefReason reason) => reason switch
    {
        { Kind: { } kind, Age: { } age } when kind.Name == reason.Rule => $"{BriefWords.Name(kind.Name)} {BriefWords.Ago(age)}",
        { Kind: { } kind, Age: { } age } => $"{BriefWords.Name(reason.Rule)}, newest {BriefWords.Name(kind.Name)} {BriefWords.Ago(age)}",
        _ => BriefWords.Name(reason.Rule),
    };
}
