namespace LeadTemperature.Tests.Documentation;

/// <summary>The README of the testing package shows the rule tests of the sample.</summary>
public sealed class PackageReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFolder.File("src/LeadTemperature.Testing/README.md"));

    [Fact]
    public void PackageReadme_EachCSharpBlock_IsARegionOfTheRuleTests()
    {
        IReadOnlyList<CodeRegion> regions = CodeRegion.Under(RepositoryFolder.File("samples/RuleTests"));

        Assert.NotEmpty(regions);
        Assert.Empty(ReadmeComparison.Differences(Readme, regions));
    }

    [Fact]
    public void PackageReadme_FailureShown_IsACommittedOne()
    {
        CodeBlock shown = Assert.Single(CodeBlock.In(Readme), b => b.Language == "text");
        string committed = File.ReadAllText(RepositoryFolder.File("tests/LeadTemperature.Testing.Tests/Expected/broken-software-demo.txt"));

        Assert.Contains(shown.Text, committed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
