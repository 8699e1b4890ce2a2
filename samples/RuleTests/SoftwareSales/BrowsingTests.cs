namespace RuleTests.SoftwareSales;

/// <summary>Looking around says little: it never makes a lead hot.</summary>
public sealed class BrowsingTests(SoftwareRules rules) : IClassFixture<SoftwareRules>
{
    private readonly LeadScenario _lead = LeadScenario.For(rules.Model);

    [Fact]
    public void PageViews_HoweverMany_StayCold() => _lead
        .Signal(SignalKinds.PageView, times: 500)
        .ShouldScore(20)
        .ShouldBe(Temperature.Cold);

    [Fact]
    public void LooksAtThePrices_OnlyTwo_GiveNothing() => _lead
        .Signal(SignalKinds.PricingPageView, times: 2)
        .ShouldNotExplain("pricing-page-view-burst")
        .ShouldScore(0);

    [Fact]
    public void LooksAtThePrices_SpreadOverMoreThanAWeek_AreNoBurst() => _lead
        .On(day: 0).Signal(SignalKinds.PricingPageView)
        .On(day: 4).Signal(SignalKinds.PricingPageView)
        .On(day: 7).Signal(SignalKinds.PricingPageView).ShouldExplain("pricing-page-view-burst", points: 25)
        .On(day: 8).ShouldNotExplain("pricing-page-view-burst");
}
