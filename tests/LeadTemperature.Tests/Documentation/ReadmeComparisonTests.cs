namespace LeadTemperature.Tests.Documentation;

/// <summary>The comparison itself must be able to fail.</summary>
public class ReadmeComparisonTests
{
    private static readonly CodeRegion[] Regions = [.. CodeRegion.In("  #region first\n  int a = 1;\n\n    int b = 2;\n  #endregion\n")];

    [Fact]
    public void CodeRegion_Indented_LosesTheIndentationOfItsFirstLine() =>
        Assert.Equal(new CodeRegion("first", "int a = 1;\n\n  int b = 2;"), Assert.Single(Regions));

    [Fact]
    public void Comparison_SameText_FindsNothing() =>
        Assert.Empty(ReadmeComparison.Differences(Markdown("<!-- region: first -->", "int a = 1;\n\n  int b = 2;"), Regions));

    [Theory]
    [InlineData("int a = 1;\n\n  int b = 3;")]
    [InlineData("int a = 1;\n\nint b = 2;")]
    [InlineData("int a = 1;")]
    [InlineData("int a = 1;\n\n  int b = 2;\nint c = 3;")]
    [InlineData("")]
    public void Comparison_OtherText_NamesTheRegion(string text) =>
        Assert.Contains("not the region first", Assert.Single(ReadmeComparison.Differences(Markdown("<!-- region: first -->", text), Regions)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<!-- region: second -->")]
    public void Comparison_BlockWithoutARegion_IsADifference(string comment)
    {
        IReadOnlyList<string> differences = ReadmeComparison.Differences(Markdown(comment, "int a = 1;\n\n  int b = 2;"), Regions);

        Assert.Contains(differences, d => d.StartsWith("Line 4: the block names", StringComparison.Ordinal));
    }

    [Fact]
    public void Comparison_RegionThatIsNotShown_IsADifference() =>
        Assert.Equal("The region first is not shown.", Assert.Single(ReadmeComparison.Differences("# Nothing\n", Regions)));

    [Fact]
    public void Comparison_RegionNameTwice_IsADifference()
    {
        string markdown = Markdown("<!-- region: first -->", "int a = 1;\n\n  int b = 2;");

        Assert.Contains("of which there are 2", Assert.Single(ReadmeComparison.Differences(markdown, [Regions[0], Regions[0]])), StringComparison.Ordinal);
    }

    private static string Markdown(string comment, string code) => $"# Title\n\n{comment}\n```csharp\n{code}\n```\n";
}
