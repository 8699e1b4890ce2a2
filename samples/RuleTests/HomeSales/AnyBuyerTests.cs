namespace RuleTests.HomeSales;

/// <summary>What holds for every buyer, whatever it does.</summary>
public sealed class AnyBuyerTests(HomeRules rules) : IClassFixture<HomeRules>
{
    private readonly ScoringModel _model = rules.Model;

    #region any-lead
    [Fact]
    public void AnyBuyer_WhoNeverAskedToSeeAHouse_IsNotHot()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Signal[] looking = [.. Generate.History(_model, seed).Where(s => _model.IntentOf(s.Kind!) != Intent.High)];
            LeadScenario.For(_model).WithHistory(looking).At(Generate.Instant(looking, seed)).ShouldNotBe(Temperature.Hot);
        }
    }
    #endregion
}
