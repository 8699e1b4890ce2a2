using LeadTemperature;

namespace FrontDoor;

/// <summary>A model, a lead, and the four questions.</summary>
internal static class FirstLook
{
    public static ScoringModel Run(Claims claims, DateTimeOffset asOf)
    {
        DateTimeOffset at = asOf.AddHours(-2);
        Signal[] signals = [new(SignalKinds.DemoRequest, at)];

        #region front-door
        var model = ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, points: 60, Decay.HalfLife(TimeSpan.FromDays(3)), r => r.MakesHotFor(TimeSpan.FromHours(24)))
            .Rule(SignalKinds.PricingInquiry, points: 40, Decay.HalfLife(TimeSpan.FromDays(5)))
            .Rule(SignalKinds.PageView, points: 2)
            .Burst(SignalKinds.PricingPageView, atLeast: 3, within: TimeSpan.FromDays(7), points: 25)
            .Group("browsing", cap: 20, SignalKinds.PageView)
            .Thresholds(warm: 25, hot: 70));

        LeadState lead = model.CreateState();
        model.Record(lead, new Signal(SignalKinds.DemoRequest, at));

        Assessment now = model.Assess(lead, asOf);              // now.Temperature, now.Score, now.Evidence
        Ledger why = model.Explain(lead, asOf);                 // lines that sum to now.Score
        TemperatureForecast next = model.Forecast(lead, asOf);  // next.HotUntil, next.NextChange
        Assessment same = model.Assess(signals, asOf);          // over my own signal table, no state kept
        #endregion

        claims.Hold("score two hours after a demo request", 58.86, now.Score, within: 0.005);
        claims.Hold("temperature", Temperature.Hot, now.Temperature);
        claims.Hold("decided by", Decision.Override, now.DecidedBy);
        claims.Hold("the deciding rule", "demo-request", why.DecidedByRule);
        claims.Hold("lines sum to the score", now.Score, why.Lines.Sum(l => l.Points), within: 1e-9 * Math.Max(1, now.Score));
        claims.Hold("hot until a microsecond past 24 hours", (UtcInstant)at.AddHours(24).AddMicroseconds(1), (UtcInstant)next.HotUntil!.Value);
        claims.Hold("days warm", 3.789, (next.WarmUntil!.Value - at).TotalDays, within: 0.0005);
        claims.Hold("next change", new TemperatureChange(next.HotUntil.Value, Temperature.Warm), next.NextChange!.Value);
        claims.Hold("history equals state", now.Score, same.Score, within: 1e-9 * Math.Max(1, now.Score));
        return model;
    }
}
