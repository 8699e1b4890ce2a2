namespace LeadTemperature.Tests.Conventions;

/// <summary>The public API equals a committed text, so that no change of it goes unseen.</summary>
public sealed class PublicApiConventions
{
    private const string AcceptVariable = "ACCEPT_PUBLIC_API";

    private static readonly string Committed =
        Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Conventions", "PublicApi.txt");

    [Fact]
    public void PublicApi_OfTheCore_EqualsTheCommittedText()
    {
        string actual = ApiPrinter.Print(CoreAssembly.PublicTypes);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(Committed, actual);
        }

        string[] expectedLines = File.ReadAllText(Committed).ReplaceLineEndings("\n").Split('\n');
        string[] actualLines = actual.Split('\n');
        Assert.True(
            expectedLines.SequenceEqual(actualLines),
            $"""
            The public API is not the committed one:
            {string.Join(Environment.NewLine, LineDifference.Between(expectedLines, actualLines))}
            If that is what is meant, accept it and read the difference once more before committing:
            {AcceptVariable}=1 dotnet test -c Release --filter {nameof(PublicApiConventions)}
            """);
    }

    [Fact]
    public void LineDifference_OfChangedLines_NamesThemInTheirPlace() => Assert.Equal(
        ["  class A", "-     int Gone { get; }", "+     long Come { get; }"],
        LineDifference.Between(
            ["class A", "    int Gone { get; }", "    int Stays { get; }"],
            ["class A", "    int Stays { get; }", "    long Come { get; }"]));
}
