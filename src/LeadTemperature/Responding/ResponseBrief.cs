using LeadTemperature.Responding.Briefing;
using LeadTemperature.Responding.Judging;
using LeadTemperature.Topics;

namespace LeadTemperature.Responding;

/// <summary>What the owner of a hot lead needs to know for an answer that is to the point (rule R-08).</summary>
/// <remarks>
/// <para>
/// Facts and no text: why the lead is as it is, what it is about, how long it stays hot, and which signal was the newest. What the lead
/// said in it is the application's, which finds it by the id; nothing of it is kept here. <see cref="IBriefWording"/> puts a brief into words.
/// </para>
/// <para>
/// Everything is as of one instant, <see cref="Assessment.AsOf"/> of <see cref="Assessment"/>. Immutable and safe for all threads. Ids and topics
/// may say something of a person: they are no metric tags, and go into logs at Debug only; <see cref="ToString"/> leaves them out.
/// </para>
/// </remarks>
public sealed class ResponseBrief
{
    private ResponseBrief(LeadId lead, Ledger ledger, in TemperatureForecast forecast, IReadOnlyList<DominantTopic> topics, string? newestSignalId)
    {
        Lead = lead;
        Assessment = ledger.Assessment;
        DecidedByRule = ledger.DecidedByRule;
        Forecast = forecast;
        Reasons = BriefReasons.Strongest(ledger);
        Topics = topics;
        NewestSignalId = newestSignalId;
    }

    /// <summary>Which lead.</summary>
    public LeadId Lead { get; }

    /// <summary>Temperature and score, what decided, and the instant of it all.</summary>
    public Assessment Assessment { get; }

    /// <summary>The id of the rule that decided, where an override or a hold did; otherwise null.</summary>
    public string? DecidedByRule { get; }

    /// <summary>What comes if nothing else happens.</summary>
    public TemperatureForecast Forecast { get; }

    /// <summary>The first instant at which a lead that is hot is hot no longer; null where it is not hot, stays so, or <see cref="TemperatureForecast.ProvenUntil"/> says that more is not known.</summary>
    public DateTimeOffset? HotUntil => Forecast.HotUntil;

    /// <summary>
    /// What weighs most, at most five: the largest first, whether it speaks for the lead or against it; of equal ones the newer, then by the rule's id.
    /// </summary>
    public IReadOnlyList<BriefReason> Reasons { get; }

    /// <summary>The points of the score that <see cref="Reasons"/> do not tell: of further rules, and of the range of the score.</summary>
    public double OtherPoints => Assessment.Score - Reasons.Sum(r => r.Points);

    /// <summary>What the lead is about, at most eight topics, the heaviest first.</summary>
    public IReadOnlyList<DominantTopic> Topics { get; }

    /// <summary>The id of the newest signal, by which the application finds what was said; null where it was not given.</summary>
    public string? NewestSignalId { get; }

    /// <summary>Makes a brief of readings of one lead at one instant.</summary>
    /// <param name="lead">Which lead.</param>
    /// <param name="ledger">Why it is as it is; its instant is the brief's.</param>
    /// <param name="forecast">What comes, of the same instant and, where it was given, the same previous temperature.</param>
    /// <param name="topics">What the lead is about; null is nothing known.</param>
    /// <param name="newestSignalId">The id of the newest signal, or null.</param>
    /// <exception cref="ReadingRefusedException">
    /// The lead's id is none (<c>no-id</c>), the forecast is of another instant or temperature than the ledger (<c>other-reading</c>), or topics were
    /// recorded after the instant (<c>before-newest-signal</c>).
    /// </exception>
    public static ResponseBrief Of(
        LeadId lead, Ledger ledger, in TemperatureForecast forecast, LeadTopics? topics = null, string? newestSignalId = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Assessment now = ledger.Assessment;
        List<Fault> faults = [];
        if (!lead.IsValid)
        {
            faults.Add(ResponseFaults.NoId("lead", lead.ToString()));
        }

        if (forecast.AsOf != now.AsOf || forecast.Temperature != now.Temperature)
        {
            faults.Add(new Fault(
                "forecast", "other-reading", Reading(forecast.Temperature, forecast.AsOf), "is another reading than the ledger's", Reading(now.Temperature, now.AsOf)));
        }

        return faults.Count > 0
            ? throw new ReadingRefusedException(faults)
            : new ResponseBrief(lead, ledger, forecast, topics?.Top(now.AsOf) ?? [], newestSignalId);
    }

    /// <summary>In one line, invariant, without ids and topics: <c>Hot as of 2026-03-03T09:00:00.000000Z, score 90, 1 reason, 2 topics</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Reading(Assessment.Temperature, Assessment.AsOf)}, score {Assessment.Score:0.######}, {Counted(Reasons.Count, "reason")}, {Counted(Topics.Count, "topic")}");

    private static string Reading(Temperature temperature, DateTimeOffset asOf) => $"{temperature} as of {(UtcInstant)asOf}";

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
