namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>The story of the README, figure by figure.</summary>
public sealed class FrontDoorTests
{
    [Fact]
    public void Scenario_OfTheReadme_Holds() => LeadScenario.For(Models.FrontDoor)
        .On(day: 0).Signal(SignalKinds.PricingPageView, times: 3).ShouldBe(Temperature.Warm)
        .On(day: 1).Signal(SignalKinds.DemoRequest).ShouldBe(Temperature.Hot)
        .On(day: 4).ShouldBe(Temperature.Warm)
        .On(day: 9).ShouldBe(Temperature.Cold);

    [Fact]
    public void Scenario_OfTheReadme_ReadsItsFigures() => LeadScenario.For(Models.FrontDoor)
        .On(day: 0).Signal(SignalKinds.PricingPageView, times: 3).ShouldScore(25, within: 0)
        .On(day: 1).Signal(SignalKinds.DemoRequest).ShouldScore(85, within: 1e-9).ShouldBeHotUntil(day: 2, hour: 5, minute: 53).ShouldBeWarmUntil(day: 7)
        .On(day: 4).ShouldScore(55, within: 1e-9)
            .ShouldExplain("demo-request", points: 30, within: 1e-9)
            .ShouldExplain("pricing-page-view-burst", points: 25, within: 0)
        .On(day: 9).ShouldScore(9.4, within: 0.05).ShouldScore(60 * double.Exp2(-8 / 3.0), within: 1e-9).ShouldNotExplain("pricing-page-view-burst");
}
