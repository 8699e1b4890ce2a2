using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Topics;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>What cases fill commits with.</summary>
internal static class Samples
{
    /// <summary>Ids that are valid and that careless stores confuse, cut or escape wrongly.</summary>
    public static IReadOnlyList<string> HostileTexts { get; } =
    [
        "a", "A", "\u00e4", "a\u0308", "stra\u00dfe", "STRASSE", "\ud83d\udd25", "a'b", "a\"b", "a;--", "a%", "a_", "a\\b", "a/b", "a#1.0", "{\"a\":1}", "null", "\u0130", "\u0131", "i", "I",
        "\uff11\uff17", "017", "17.0", new string('x', 199) + "a", new string('x', 199) + "b", new string('\u6f22', 200),
    ];

    public static ResponseEvent Event(LeadId lead, long sequence, DateTimeOffset at) =>
        new() { Lead = lead, Sequence = sequence, At = at, Kind = ResponseEventKind.Parked, Reason = "asked" };

    public static LeadMessage Message(LeadKey key, long sequence, DateTimeOffset at, int part = 0) =>
        new(key, Event(key.Lead, sequence, at), part, LeadMessageKind.Offer, "ada", sequence);

    public static CountedSignal Signal(string id, DateTimeOffset now) => new(id, now.AddDays(30));

    public static SlotReservation Slot(LeadKey key, long fence = 1, int capacity = 1, bool mayExceed = false) => new(key.Lead, fence, "ada", capacity, mayExceed);

    /// <summary>An open response, and the events that made it.</summary>
    public static ResponseDecision Opened(LeadId lead, DateTimeOffset at) => new ResponseMachine(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" } })
        .Decide(ResponseState.Of(lead), ResponseCommand.Observe(new LeadHeat(Temperature.Hot, at, at)), at, "boss");

    /// <summary>Sets every field of a record to something that is not its default.</summary>
    public static void Fill(LeadRecord record, DateTimeOffset now)
    {
        record.Model.Record(record.State, new Signal(SignalKinds.DemoRequest, now.AddHours(-1)));
        record.Model.Record(record.State, new Signal(SignalKinds.PricingPageView, now.AddHours(-2), 1.5));
        LeadTopics topics = new();
        topics.Record("Riverside", now, 2);
        topics.Record("riverside", now);
        record.Topics = topics;
        record.NewestSignalId = HostileTexts[^1];
        record.Temperature = Temperature.Warm;
        record.Score = 0.1 + 0.2;
        record.AsOf = now.AddMicroseconds(1);
        record.Fingerprint = record.Model.Fingerprint;
        record.HotFrom = now.AddMicroseconds(2);
        record.HotUntil = now.AddMicroseconds(3);
        record.WarmUntil = now.AddMicroseconds(4);
        record.ValidUntil = now.AddMicroseconds(5);
        record.TemperatureDue = now.AddMicroseconds(6);
        record.Response = Opened(record.Key.Lead, now).State;
        record.RoutingDue = now.AddMicroseconds(7);
        record.Wait = new LeadWait(ResponseCause.AgainAt, now.AddMicroseconds(8));
        record.IsImported = true;
        record.Aliases = ["b", "a", 17];
    }
}
