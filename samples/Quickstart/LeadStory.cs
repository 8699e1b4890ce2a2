using LeadTemperature;
using LeadTemperature.Routing;
using Quickstart.ScoringModels;

namespace Quickstart;

/// <summary>One lead in full: its reading, and its course from the first signal to a while after the reading.</summary>
public sealed class LeadStory
{
    /// <summary>Into how many instants the course is cut unless said.</summary>
    public const int InstantsUnlessSaid = 96;

    private const int LeastInstantsAhead = 8;

    public LeadStory(
        ModelChoice model, string leadId, IReadOnlyList<Signal> signals, DateTimeOffset asOf, RoutingDecision? routing, int instants = InstantsUnlessSaid)
    {
        Model = model;
        Routing = routing;
        Signals = [.. signals.Where(signal => signal.At <= asOf).OrderBy(signal => signal.At)];
        Reading = LeadScoring.Read(model.Model, leadId, Signals, asOf);

        asOf = Reading.Now.AsOf; // to the microsecond, as the library keeps it
        TimeSpan behind = LookBack(Signals, asOf);
        TimeSpan ahead = LookAhead(Reading.Next, behind);
        int instantsAhead = Math.Clamp((int)Math.Round(instants * (ahead / (behind + ahead))), LeastInstantsAhead, instants / 2);
        Past = LeadScoring.Course(model.Model, Signals, Spread(asOf - behind, asOf, instants - instantsAhead));
        Future = LeadScoring.Course(model.Model, Signals, Spread(asOf, asOf + ahead, instantsAhead));
        From = asOf - behind;
    }

    public ModelChoice Model { get; }

    /// <summary>The signals that count, the oldest first.</summary>
    public IReadOnlyList<Signal> Signals { get; }

    public LeadReading Reading { get; }

    /// <summary>Whom it goes to; null where it is not hot.</summary>
    public RoutingDecision? Routing { get; }

    public DateTimeOffset AsOf => Reading.Now.AsOf;

    /// <summary>Where the course begins: at the first signal, and at least a day back.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Up to the instant, evenly spaced; the last one is the instant itself.</summary>
    public IReadOnlyList<Assessment> Past { get; }

    /// <summary>What comes after it if nothing else happens, evenly spaced.</summary>
    public IReadOnlyList<Assessment> Future { get; }

    /// <summary>To the first signal, and at least a day where the calendar has one.</summary>
    private static TimeSpan LookBack(IReadOnlyList<Signal> signals, DateTimeOffset asOf)
    {
        TimeSpan possible = asOf - DateTimeOffset.MinValue;
        TimeSpan least = possible < TimeSpan.FromDays(1) ? possible : TimeSpan.FromDays(1);
        TimeSpan wanted = signals.Count == 0 ? least : asOf - signals[0].At.ToDateTimeOffset();
        return wanted < least ? least : wanted;
    }

    /// <summary>Far enough to see the lead turn cold, if that is not further ahead than the past reaches back.</summary>
    private static TimeSpan LookAhead(TemperatureForecast next, TimeSpan behind)
    {
        DateTimeOffset? last = next.WarmUntil ?? next.HotUntil ?? next.HotFrom ?? next.NextChange?.At;
        TimeSpan wanted = last is null ? TimeSpan.Zero : 1.1 * (last.Value - next.AsOf);
        TimeSpan least = TimeSpan.FromHours(1) + (behind / 8);
        TimeSpan ahead = wanted < least ? least : wanted > behind + least ? behind + least : wanted;
        TimeSpan possible = DateTimeOffset.MaxValue - next.AsOf;
        return ahead < possible ? ahead : possible;
    }

    /// <summary>Evenly spaced to the tick; the last one is <paramref name="until"/> itself, also at the end of the calendar.</summary>
    private static IEnumerable<DateTimeOffset> Spread(DateTimeOffset from, DateTimeOffset until, int count) =>
        Enumerable.Range(1, count).Select(i => i == count ? until : from.AddTicks((long)((Int128)(until - from).Ticks * i / count)));
}
