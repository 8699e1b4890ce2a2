using System.Diagnostics.Metrics;
using LeadTemperature.Responding;
using Kind = LeadTemperature.Responding.ResponseEventKind;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>The figures of responses, by the same meanings as <see cref="SpeedToLeadReport"/> (rule R-06).</summary>
internal sealed class ResponseMeters
{
    private static readonly string[] Causes = TagValue.NamesOf<ResponseCause>();
    private static readonly string[] Outcomes = TagValue.NamesOf<ResponseOutcome>();

    /// <summary>The codes of <see cref="ResponseEvent.Way"/> by which each of these ends.</summary>
    private static readonly string[] OfferWays = ["expired", "declined", "undeliverable", "withdrawn", "overtaken", "rep-gone"];
    private static readonly string[] OwnerWays = ["released", "silent", "withdrawn", "overtaken", "rep-gone"];
    private static readonly string[] SearchWays = ["nobody-eligible", "routing-late", "nobody-answered"];
    private static readonly string[] CoverWays = ["declined", "silent", "lapsed", "handed-off", "failed", "withdrawn", "overtaken"];

    private readonly Counter<long> _opened;
    private readonly Counter<long> _closed;
    private readonly Counter<long> _missed;
    private readonly Counter<long> _escalated;
    private readonly Counter<long> _reminded;
    private readonly Counter<long> _unrouted;
    private readonly Counter<long> _claimed;
    private readonly Counter<long> _lost;
    private readonly Counter<long> _cooledUnanswered;
    private readonly Counter<long> _hotSeenLate;
    private readonly Counter<long> _offers;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _offersEnded;
    private readonly Counter<long> _covers;
    private readonly Counter<long> _coversEnded;
    private readonly Counter<long> _booked;
    private readonly Histogram<double> _leadWait;
    private readonly Histogram<double> _teamSpeed;
    private readonly Histogram<double> _coverAnswer;

    public ResponseMeters(Meter meter)
    {
        _opened = meter.CreateCounter<long>("leadtemperature.responses.opened", "{response}", "Responses opened.");
        _closed = meter.CreateCounter<long>("leadtemperature.responses.closed", "{response}", "Responses closed, by how.");
        _missed = meter.CreateCounter<long>("leadtemperature.responses.missed", "{response}", "Response clocks that ran out before a first answer by a person.");
        _escalated = meter.CreateCounter<long>("leadtemperature.responses.escalated", "{response}", "Escalations to duty.");
        _reminded = meter.CreateCounter<long>("leadtemperature.escalations.repeated", "{reminder}", "Times that duty was told again of an escalation.");
        _unrouted = meter.CreateCounter<long>("leadtemperature.responses.unrouted", "{response}", "Times that no rep was found, by why.");
        _claimed = meter.CreateCounter<long>("leadtemperature.responses.claimed", "{response}", "Responses that a rep took as their own, without an offer.");
        _lost = meter.CreateCounter<long>("leadtemperature.owners.lost", "{response}", "Owners who no longer have their lead, by why.");
        _cooledUnanswered = meter.CreateCounter<long>("leadtemperature.responses.cooled_unanswered", "{response}", "Leads that cooled before any person had tried to reach them.");
        _hotSeenLate = meter.CreateCounter<long>("leadtemperature.leads.hot_seen_late", "{lead}", "Leads that had been hot and no longer were when their signals came.");
        _offers = meter.CreateCounter<long>("leadtemperature.offers", "{offer}", "Offers made.");
        _accepted = meter.CreateCounter<long>("leadtemperature.offers.accepted", "{offer}", "Offers accepted.");
        _offersEnded = meter.CreateCounter<long>("leadtemperature.offers.ended", "{offer}", "Offers that ended without being accepted, by how.");
        _covers = meter.CreateCounter<long>("leadtemperature.covers", "{cover}", "Times that automation was asked to cover.");
        _coversEnded = meter.CreateCounter<long>("leadtemperature.covers.ended", "{cover}", "Covers that ended without an appointment, by how.");
        _booked = meter.CreateCounter<long>("leadtemperature.covers.booked", "{appointment}", "Appointments that automation booked.");
        _leadWait = meter.CreateHistogram("leadtemperature.lead.wait", "s", "From the signal that made the lead hot to the first attempt by a person.", tags: null, Buckets.OfWaits());
        _teamSpeed = meter.CreateHistogram("leadtemperature.team.speed", "s", "From the opening of the response to the first attempt by a person.", tags: null, Buckets.OfWaits());
        _coverAnswer = meter.CreateHistogram("leadtemperature.cover.answer", "s", "From the opening of the response to the first answer by automation.", tags: null, Buckets.OfWaits());
    }

    /// <summary>Counts an event once: what it was, and what was open before it.</summary>
    public void Count(ResponseEvent happened, OpenResponse? before)
    {
        switch (happened.Kind)
        {
            case Kind.Opened:
                Add(_opened, happened, before, "cause", TagValue.At(Causes, (int)(happened.Cause ?? (ResponseCause)(-1))));
                break;
            case Kind.Offered:
                Add(_offers, happened, before, "by", happened.IsAssigned == true ? "manager" : "router");
                break;
            case Kind.Accepted:
                Add(_accepted, happened, before, "late", happened.IsLate == true ? "true" : "false");
                break;
            case Kind.OfferEnded:
                Add(_offersEnded, happened, before, "way", TagValue.OneOf(OfferWays, happened.Way));
                break;
            case Kind.OwnerLost:
                Add(_lost, happened, before, "way", TagValue.OneOf(OwnerWays, happened.Way));
                break;
            case Kind.Unrouted:
                Add(_unrouted, happened, before, "way", TagValue.OneOf(SearchWays, happened.Way));
                break;
            case Kind.CoverEnded:
                Add(_coversEnded, happened, before, "way", TagValue.OneOf(CoverWays, happened.Way));
                break;
            case Kind.Claimed:
                Add(_claimed, happened, before);
                break;
            case Kind.CoverRequested:
                Add(_covers, happened, before);
                break;
            case Kind.Booked:
                Add(_booked, happened, before);
                break;
            case Kind.Missed:
                Add(_missed, happened, before);
                break;
            case Kind.Escalated:
                Add(_escalated, happened, before);
                break;
            case Kind.EscalationRepeated:
                Add(_reminded, happened, before);
                break;
            case Kind.Cooled when happened.IsUnanswered == true:
                Add(_cooledUnanswered, happened, before);
                break;
            case Kind.HotSeenLate:
                Add(_hotSeenLate, happened, before);
                break;
            case Kind.Closed:
                AddClosed(happened, before, happened.Outcome);
                break;
            case Kind.MergedAway when before is not null:
                AddClosed(happened, before, ResponseOutcome.Merged);
                break;
            case Kind.Erased when before is not null:
                AddClosed(happened, before, ResponseOutcome.Erased);
                break;
            case Kind.Attempted or Kind.Talked or Kind.NoShow when before is { FirstAttemptAt: null }:
                Record(_leadWait, happened, before, before.TriggeredAt);
                Record(_teamSpeed, happened, before, before.OpenedAt);
                break;
            case Kind.CoverAnswered when before is { CoverAnsweredAt: null }:
                Record(_coverAnswer, happened, before, before.OpenedAt);
                break;
            default:
                break;
        }
    }

    private static string Pool(ResponseEvent happened, OpenResponse? before) => TagValue.Code(happened.Pool ?? before?.Pool);

    private static void Add(Counter<long> counter, ResponseEvent happened, OpenResponse? before)
    {
        if (counter.Enabled)
        {
            counter.Add(1, new Tag("pool", Pool(happened, before)));
        }
    }

    private static void Add(Counter<long> counter, ResponseEvent happened, OpenResponse? before, string name, string value)
    {
        if (counter.Enabled)
        {
            counter.Add(1, new Tag("pool", Pool(happened, before)), new Tag(name, value));
        }
    }

    private void AddClosed(ResponseEvent happened, OpenResponse? before, ResponseOutcome? outcome) =>
        Add(_closed, happened, before, "outcome", TagValue.At(Outcomes, (int)(outcome ?? (ResponseOutcome)(-1))));

    /// <summary>Clocks of different machines may disagree: what would be negative counts as 0.</summary>
    private static void Record(Histogram<double> durations, ResponseEvent happened, OpenResponse before, DateTimeOffset since)
    {
        if (durations.Enabled)
        {
            durations.Record(Math.Max(0, ((happened.HappenedAt ?? happened.At) - since).TotalSeconds), new Tag("pool", Pool(happened, before)));
        }
    }
}
