using LeadTemperature;
using LeadTemperature.Testing;

namespace FrontDoor;

/// <summary>The model under test: a lead's story, and what it should read as by then.</summary>
internal static class Scenario
{
    public static void Run(Claims claims, ScoringModel model)
    {
        #region lead-scenario
        LeadScenario.For(model)
            .On(day: 0).Signal(SignalKinds.PricingPageView, times: 3).ShouldBe(Temperature.Warm)
            .On(day: 1).Signal(SignalKinds.DemoRequest).ShouldBe(Temperature.Hot)
            .On(day: 4).ShouldBe(Temperature.Warm)       // 30 + 25
            .On(day: 9).ShouldBe(Temperature.Cold);      // 9.4, the burst is over; a failure prints ledger and forecast
        #endregion

        LeadScenario told = LeadScenario.For(model)
            .On(day: 0).Signal(SignalKinds.PricingPageView, times: 3)
            .On(day: 1).Signal(SignalKinds.DemoRequest);
        claims.Hold("score on day 4", 55, told.On(day: 4).Assess().Score, within: 1e-9);
        claims.Hold("score on day 9", 9.4, told.On(day: 9).Assess().Score, within: 0.05);
    }
}
