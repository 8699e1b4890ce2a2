using LeadTemperature;

namespace FrontDoor;

/// <summary>A model with kinds of its own, and with the forms that rules can take.</summary>
internal static class OwnKinds
{
    public static void Run(Claims claims, DateTimeOffset asOf)
    {
        #region own-kinds
        SignalKind openHouse = new("open-house-inquiry");
        SignalKind listing = new("listing-view");

        var agency = ScoringModel.Create(m => m
            .Kind(openHouse, Intent.High)                       // high intent: counts as evidence
            .Kind(listing, Intent.Engaged)
            .Rule(openHouse, points: 50, Decay.HalfLife(TimeSpan.FromDays(4)), r => r.MostRecent(1).MakesHotFor(TimeSpan.FromHours(12)))
            .Rule(listing, points: 3, configure: r => r.Max(15))
            .Rule(SignalKinds.WebinarAttended, points: 20, Decay.Window(TimeSpan.FromDays(10)), r => r.MostRecent(1))
            .Burst(listing, atLeast: 3, within: TimeSpan.FromDays(7), points: 25, distinct: TimeSpan.FromDays(1))
            .Rule(SignalKinds.NotInterested, points: -40, configure: r => r.HoldsCold(until: openHouse))
            .Thresholds(warm: 20, hot: 60));
        #endregion

        LeadState lead = agency.CreateState();
        agency.Record(lead, new Signal(openHouse, asOf));
        claims.Hold("an open house asked for", Temperature.Hot, agency.Assess(lead, asOf).Temperature);
        agency.Record(lead, new Signal(SignalKinds.NotInterested, asOf.AddHours(1)));
        claims.Hold("held", Decision.Hold, agency.Assess(lead, asOf.AddHours(1)).DecidedBy);
    }
}
