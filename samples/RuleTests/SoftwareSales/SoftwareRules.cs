namespace RuleTests.SoftwareSales;

/// <summary>The rules under test, built once for a class of tests.</summary>
public sealed class SoftwareRules
{
    /// <summary>The team's own model, unless another one is put under the same tests.</summary>
    public ScoringModel Model { get; init; } = ScoringModel.Create(m => SoftwareModel.Tell(m));
}
