namespace RuleTests.HomeSales;

/// <summary>An open house is where browsing turns into buying.</summary>
public sealed class OpenHouseTests(HomeRules rules) : IClassFixture<HomeRules>
{
    private readonly LeadScenario _buyer = LeadScenario.For(rules.Model);

    [Fact]
    public void OpenHouseInquiry_OutOfTheBlue_IsWarm() => _buyer
        .Signal(HomeSignals.OpenHouseInquiry)
        .ShouldScore(50)
        .ShouldBe(Temperature.Warm)
        .ShouldBeWarmUntil(day: 4);

    [Fact]
    public void OpenHouseInquiry_AfterReturnsToTheNeighborhood_IsHot() => _buyer
        .On(day: 0).Signal(HomeSignals.NeighborhoodReturn, topic: "riverside")
        .On(day: 2).Signal(HomeSignals.NeighborhoodReturn, topic: "riverside")
        .On(day: 5).Signal(HomeSignals.NeighborhoodReturn, topic: "riverside").ShouldBe(Temperature.Warm)
        .On(day: 6).Signal(HomeSignals.OpenHouseInquiry, topic: "riverside")
        .ShouldBe(Temperature.Hot)
        .ShouldExplain("open-house-inquiry", points: 50)
        .ShouldExplain("neighborhood-return-burst", points: 30);

    [Fact]
    public void OpenHouseInquiries_MoreThanTwo_CountTwice() => _buyer
        .Signal(HomeSignals.OpenHouseInquiry, times: 5)
        .ShouldScore(100);

    [Fact]
    public void HotBuyer_SlightlyBelowHot_StaysHotInTheTracker() => _buyer
        .RememberingTemperature()
        .Signal(HomeSignals.OpenHouseInquiry, times: 2).ShouldBe(Temperature.Hot)
        .On(day: 2, hour: 12).ShouldScore(65, within: 1).ShouldBe(Temperature.Hot).ShouldBeDecidedBy(Decision.Band)
        .On(day: 3).ShouldBe(Temperature.Warm);
}
