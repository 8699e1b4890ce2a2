using LeadTemperature.Tests.Conventions;

namespace LeadTemperature.Tests.Definitions;

/// <summary>The schema and the table of the documentation are those that the description of the shape gives.</summary>
public sealed class SchemaTests
{
    private const string AcceptVariable = "ACCEPT_SCHEMA";

    [Fact]
    public void Schema_ThatIsShipped_EqualsTheOneFromTheDescription() =>
        AssertCommitted(Path.Combine(Repository.Root, "src", "LeadTemperature", "leadtemperature.schema.json"), SchemaText.Write());

    [Fact]
    public void Table_OfTheDocumentation_EqualsTheOneFromTheDescription() =>
        AssertCommitted(Path.Combine(Repository.Root, "docs", "scoring-model.md"), ShapeTable.Write());

    private static void AssertCommitted(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        string committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(
            committed == actual,
            $"""
            {Path.GetFileName(path)} is not what the description of the shape gives:
            {string.Join(Environment.NewLine, LineDifference.Between(committed.Split('\n'), actual.Split('\n')))}
            If the description is right, write it again and read the difference before committing:
            {AcceptVariable}=1 dotnet test -c Release --filter {nameof(SchemaTests)}
            """);
    }
}
