namespace RuleTests.SoftwareSales;

/// <summary>Who asks for a demo is hot for a day, and cools down within a week or so.</summary>
public sealed class DemoTests(SoftwareRules rules) : IClassFixture<SoftwareRules>
{
    private readonly LeadScenario _lead = LeadScenario.For(rules.Model);

    #region rule-test
    [Fact]
    public void DemoRequest_AfterLooksAtThePrices_IsHotThenCoolsDown() => _lead
        .On(day: 0).Signal(SignalKinds.PricingPageView, times: 3).ShouldBe(Temperature.Warm)
        .On(day: 1).Signal(SignalKinds.DemoRequest).ShouldBe(Temperature.Hot)
        .On(day: 4).ShouldBe(Temperature.Warm)       // 30 + 25
        .On(day: 9).ShouldBe(Temperature.Cold);      // 9.4, the burst is over; a failure prints ledger and forecast
    #endregion

    [Fact]
    public void DemoRequest_Alone_IsHotForADayWhateverItsScore() => _lead
        .Signal(SignalKinds.DemoRequest)
        .ShouldScore(60)
        .ShouldBe(Temperature.Hot).ShouldBeDecidedBy(Decision.Override)
        .ShouldBeHotUntil(day: 1);
}
