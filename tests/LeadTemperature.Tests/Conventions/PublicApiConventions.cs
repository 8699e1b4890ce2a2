namespace LeadTemperature.Tests.Conventions;

/// <summary>The public API equals a committed text, so that no change of it goes unseen.</summary>
public sealed class PublicApiConventions
{
    private const string AcceptVariable = "ACCEPT_PUBLIC_API";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Conventions");

    /// <summary>Each package's text beside this file.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { ShippedPackage.Core.Name, "PublicApi.txt" },
        { ShippedPackage.Testing.Name, "PublicApi.Testing.txt" },
        { ShippedPackage.Tracking.Name, "PublicApi.Tracking.txt" },
        { ShippedPackage.EntityFrameworkCore.Name, "PublicApi.EntityFrameworkCore.txt" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void PublicApi_OfEachPackage_EqualsTheCommittedText(string package, string file)
    {
        string committed = Path.Combine(Folder, file);
        string actual = ApiPrinter.Print(ShippedPackage.All.Single(p => p.Name == package).PublicTypes);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(committed, actual);
        }

        string[] expectedLines = File.ReadAllText(committed).ReplaceLineEndings("\n").Split('\n');
        string[] actualLines = actual.Split('\n');
        Assert.True(
            expectedLines.SequenceEqual(actualLines),
            $"""
            The public API of {package} is not the committed one:
            {string.Join(Environment.NewLine, LineDifference.Between(expectedLines, actualLines))}
            If that is what is meant, accept it and read the difference once more before committing:
            {AcceptVariable}=1 dotnet test -c Release --filter {nameof(PublicApiConventions)}
            """);
    }

    [Fact]
    public void PublicApi_OfThePackages_HasATextEach() => Assert.Equal(ShippedPackage.All.Count, Texts.Count);

    [Fact]
    public void LineDifference_OfChangedLines_NamesThemInTheirPlace() => Assert.Equal(
        ["  class A", "-     int Gone { get; }", "+     long Come { get; }"],
        LineDifference.Between(
            ["class A", "    int Gone { get; }", "    int Stays { get; }"],
            ["class A", "    int Stays { get; }", "    long Come { get; }"]));
}
