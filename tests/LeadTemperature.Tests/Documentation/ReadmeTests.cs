using System.Text.RegularExpressions;

namespace LeadTemperature.Tests.Documentation;

/// <summary>The README shows code that compiles and runs, and names what is there.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFolder.File("README.md"));

    [Fact]
    public void Readme_EachCSharpBlock_IsARegionTextForText()
    {
        IReadOnlyList<CodeRegion> regions =
        [
            .. CodeRegion.Under(RepositoryFolder.File("samples/FrontDoor")),
            .. CodeRegion.Under(RepositoryFolder.File("samples/HotLine")),
        ];

        Assert.NotEmpty(regions);
        Assert.Empty(ReadmeComparison.Differences(Readme, regions));
    }

    [Fact]
    public void Readme_FirstCSharpBlock_IsTheFrontDoor() =>
        Assert.Equal("front-door", CodeBlock.In(Readme).First(b => b.Language == "csharp").Region);

    [Fact]
    public void Readme_EachBlock_SaysALanguageOrHoldsCommands()
    {
        IEnumerable<CodeBlock> unnamed = CodeBlock.In(Readme).Where(b => b.Language.Length == 0);

        Assert.All(unnamed, b => Assert.All(b.Text.Split('\n'), line => Assert.StartsWith("dotnet ", line, StringComparison.Ordinal)));
    }

    [Fact]
    public void Readme_Commands_RunTheSampleAndTheTests()
    {
        string[] commands = [.. CodeBlock.In(Readme).Where(b => b.Language.Length == 0).SelectMany(b => b.Text.Split('\n'))];

        Assert.Contains("dotnet run --project samples/Quickstart", commands);
        Assert.Contains("dotnet test -c Release", commands);
    }

    [Fact]
    public void Readme_EachProjectOfItsCommands_Exists()
    {
        string[] projects = [.. ProjectOfCommand().Matches(Readme).Select(m => m.Groups[1].Value).Distinct()];

        Assert.NotEmpty(projects);
        Assert.All(projects, p => Assert.True(File.Exists(RepositoryFolder.File($"{p}/{Path.GetFileName(p)}.csproj")), p));
    }

    [Fact]
    public void Readme_EachRelativeLink_LeadsToAFile()
    {
        string[] links = [.. RelativeLink().Matches(Readme).Select(m => m.Groups[1].Value)];

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.True(Path.Exists(RepositoryFolder.File(l)), l));
    }

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex ProjectOfCommand();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)\s]+)\)")]
    private static partial Regex RelativeLink();
}
