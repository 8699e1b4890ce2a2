namespace RuleTests.HomeSales;

/// <summary>Who asks for a showing is called today; who has bought elsewhere is left in peace.</summary>
public sealed class ShowingTests(HomeRules rules) : IClassFixture<HomeRules>
{
    private readonly LeadScenario _buyer = LeadScenario.For(rules.Model);

    [Fact]
    public void ShowingRequest_OnAFridayEvening_IsHotUntilSundayEvening() => _buyer
        .StartingAt(new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero))
        .On(day: 0, hour: 18).Signal(HomeSignals.ShowingRequest)
        .ShouldBe(Temperature.Hot)
        .ShouldBeHotUntil(day: 2, hour: 18);

    [Fact]
    public void BoughtElsewhere_AtAnyHeat_HoldsColdUntilAShowingIsAskedFor() => _buyer
        .On(day: 0).Signal(HomeSignals.ShowingRequest).ShouldBe(Temperature.Hot)
        .On(day: 1).Signal(HomeSignals.BoughtElsewhere).ShouldBe(Temperature.Cold).ShouldExplain("bought-elsewhere")
        .On(day: 30).Signal(HomeSignals.OpenHouseInquiry, times: 2).ShouldBe(Temperature.Cold)
        .On(day: 31).Signal(HomeSignals.ShowingRequest).ShouldBe(Temperature.Hot);
}
