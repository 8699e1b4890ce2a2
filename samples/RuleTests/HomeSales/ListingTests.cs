namespace RuleTests.HomeSales;

/// <summary>Looking at listings is cheap; coming back to one neighbourhood is not.</summary>
public sealed class ListingTests(HomeRules rules) : IClassFixture<HomeRules>
{
    private readonly LeadScenario _buyer = LeadScenario.For(rules.Model);

    [Fact]
    public void ListingViews_AllOverTown_StayCold() => _buyer
        .Signal(HomeSignals.ListingView, times: 20, topic: "riverside")
        .Signal(HomeSignals.ListingView, times: 20, topic: "old-town")
        .ShouldScore(15)
        .ShouldBe(Temperature.Cold);

    [Fact]
    public void ListingViews_InOneNeighborhoodOnThreeDays_AreWarm() => LookingAt(_buyer, "riverside")
        .ShouldExplain("neighborhood-return-burst", points: 30)
        .ShouldBe(Temperature.Warm)
        .ShouldBeWarmUntil(day: 11, hour: 20);

    [Fact]
    public void ListingViews_InOneNeighborhoodOnOneDay_AreNoReturn() => _buyer
        .Signal(HomeSignals.ListingView, times: 4, topic: "riverside")
        .Signal(HomeSignals.NeighborhoodReturn, times: 3, topic: "riverside")
        .ShouldNotExplain("neighborhood-return-burst")
        .ShouldBe(Temperature.Cold);

    [Fact]
    public void ListingsSavedAndSeen_HoweverMany_AreNeverHot() => LookingAt(_buyer, "riverside")
        .Signal(HomeSignals.ListingSaved, times: 50)
        .Signal(HomeSignals.ListingView, times: 50, topic: "riverside")
        .ShouldScore(15 + 24 + 30)
        .ShouldHaveEvidence(0)
        .ShouldBe(Temperature.Warm);

    /// <summary>Four listings of one neighbourhood, one a day: from the second on, a return.</summary>
    private static LeadScenario LookingAt(LeadScenario buyer, string neighborhood) => buyer
        .On(day: 0, hour: 20).Signal(HomeSignals.ListingView, topic: neighborhood)
        .On(day: 1, hour: 20).Signal(HomeSignals.ListingView, topic: neighborhood).Signal(HomeSignals.NeighborhoodReturn, topic: neighborhood)
        .On(day: 2, hour: 20).Signal(HomeSignals.ListingView, topic: neighborhood).Signal(HomeSignals.NeighborhoodReturn, topic: neighborhood)
        .On(day: 3, hour: 20).Signal(HomeSignals.ListingView, topic: neighborhood).Signal(HomeSignals.NeighborhoodReturn, topic: neighborhood);
}
