using LeadTemperature;

namespace FrontDoor;

/// <summary>A lead that is known to have been hot stays so within the band.</summary>
internal static class Hysteresis
{
    public static void Run(Claims claims, DateTimeOffset asOf)
    {
        #region hysteresis
        ScoringModel standard = ScoringModel.Standard;          // hot 70, band 5
        LeadState asked = standard.CreateState();
        standard.Record(asked, new Signal(SignalKinds.QuoteRequest, asOf));
        DateTimeOffset later = asOf.AddDays(2.6);
        Assessment memoryless = standard.Assess(asked, later);  // 69.57: warm
        Assessment remembered = standard.Assess(asked, later, previous: Temperature.Hot);  // 69.57: still hot
        #endregion

        claims.Hold("score after 2.6 days", 69.57, memoryless.Score, within: 0.005);
        claims.Hold("memoryless", Temperature.Warm, memoryless.Temperature);
        claims.Hold("remembered", Temperature.Hot, remembered.Temperature);
        claims.Hold("decided by the band", Decision.Band, remembered.DecidedBy);
        TemperatureForecast forecast = standard.Forecast(asked, asOf);
        claims.Hold("days hot", 2.538, (forecast.HotUntil!.Value - asOf).TotalDays, within: 0.0005);
        claims.Hold("days not cold", 12.936, (forecast.WarmUntil!.Value - asOf).TotalDays, within: 0.0005);
    }
}
