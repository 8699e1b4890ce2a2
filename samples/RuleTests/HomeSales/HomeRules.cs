namespace RuleTests.HomeSales;

/// <summary>The rules under test, built once for a class of tests.</summary>
public sealed class HomeRules
{
    /// <summary>The team's own model, unless another one is put under the same tests.</summary>
    public ScoringModel Model { get; init; } = ScoringModel.Create(m => HomeModel.Tell(m));
}
