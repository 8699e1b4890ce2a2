using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LeadTemperature.Responding;
using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Definitions;
using LeadTemperature.Tests.Documentation;
using LeadTemperature.Tracking.Configuring;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>The tables of settings have every property, and schema and page of the documentation are those that follow from them.</summary>
public sealed class SettingTableTests
{
    private const string AcceptVariable = "ACCEPT_SCHEMA";

    private const string Package = "src/LeadTemperature.Tracking";

    private static SchemaValidator Schema => new(JsonDocument.Parse(File.ReadAllText(RepositoryFolder.File($"{Package}/ConfigurationSchema.json"))).RootElement);

    [Fact]
    public void Schema_ThatIsShipped_EqualsTheOneFromTheTables() => AssertCommitted($"{Package}/ConfigurationSchema.json", SettingSchema.Write());

    [Fact]
    public void Page_OfTheDocumentation_EqualsTheOneFromTheTables() => AssertCommitted("docs/configuration.md", SettingPage.Write());

    [Fact]
    public void Tables_Always_HaveEveryProperty()
    {
        AssertNames<TrackerOptions>(TrackerSettings.All);
        AssertNames<ResponsePolicy>(PolicySettings.All);
        AssertNames<DutyChain>(PolicySettings.Duty);
        AssertNames<CoverLimits>(PolicySettings.Cover);
    }

    /// <summary>The core judges policies; what the tables say of its ranges is what it does.</summary>
    [Fact]
    public void Ranges_OfAPolicy_AreThoseThatTheCoreJudges()
    {
        int judged = 0;
        foreach ((string path, Setting setting) in PolicySettings.All.Rows.Select(r => (r.Name, r)).Concat(PolicySettings.Cover.Rows.Select(r => ($"Cover/{r.Name}", r))))
        {
            string? said = setting.Count is var (least, most)
                ? $"{most + 1}: out of range (allowed: {least} to {most}); did you mean {most}?"
                : setting.Noun == "a duration" ? $"\"36500d\": out of range (allowed: {setting.Allowed})" : null;
            if (said is null)
            {
                continue;
            }

            string value = said.Split(':')[0];
            string message = Assert.Single(Configured.MessagesOf(Configured.With(($"Policy/{path}", value))));
            string allowed = setting.Allowed.Replace("RepeatEscalation", "10m", StringComparison.Ordinal).Replace("BetweenAttempts", "1h", StringComparison.Ordinal);
            Assert.StartsWith($"Policy.{path.Replace('/', '.')}: {value.Trim('"')} is out of range (allowed: {allowed}); did you mean ", message, StringComparison.Ordinal);
            judged++;
        }

        Assert.Equal(18, judged);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Policy/Hours/Monday", "\"\"")]
    [InlineData("Policy/Duty/Manager", null)]
    [InlineData("Policy/Duty/Deputy", "17")]
    [InlineData("Scopes", "{}")]
    public void Schema_OfASoundSection_TakesIt(string? path, string? json)
    {
        string section = path is null ? Configured.Whole : Configured.With((path, json));

        Assert.Equal([], Configured.MessagesOf(section));
        Assert.True(IsValid(section));
    }

    [Theory]
    [InlineData("Modell", "{}")]
    [InlineData("Model/Thresholds/Hot", "\"hot\"")]
    [InlineData("Scopes/acme/Model/Rules/demo/Points", "\"many\"")]
    [InlineData("Scopes/acme/Policy", "{}")]
    [InlineData("Policy/Duty/Backstop", null)]
    [InlineData("Policy/Duty", null)]
    [InlineData("Policy/Grase", "\"1m\"")]
    [InlineData("Policy/Grace", "\"1 minute\"")]
    [InlineData("Policy/Offers", "21")]
    [InlineData("Policy/AnsweredBy", "\"Call\"")]
    [InlineData("Policy/Hours/Zone", null)]
    [InlineData("Policy/Hours/Friday", "\"9-17\"")]
    [InlineData("Policy/Hours/Holidays", "\"Christmas\"")]
    [InlineData("Policy/Cover/Times", "0")]
    [InlineData("Policy/Pool", "\"Sales Team\"")]
    [InlineData("Pools/emea", "\"random\"")]
    [InlineData("Pools/Big Deals", "\"weighted\"")]
    [InlineData("PoolOrder", "\"Big Deals\"")]
    [InlineData("Tracker/Batch", "10001")]
    [InlineData("Tracker/Lease", "\"00:01:00\"")]
    public void Schema_OfAnUnsoundSection_RefusesIt(string path, string? json)
    {
        string section = Configured.With((path, json));

        Assert.NotEmpty(Configured.MessagesOf(section));
        Assert.False(IsValid(section));
    }

    /// <summary>What a section leaves out is judged by reader and schema alike.</summary>
    [Fact]
    public void Schema_OfASectionWithoutAKey_SaysWhatTheReaderSays()
    {
        int unsound = 0;
        foreach (string path in PathsOf(JsonNode.Parse(Configured.Whole)!, "").Where(p => !p.StartsWith("Model/Rules", StringComparison.Ordinal)))
        {
            string section = Configured.With((path, null));
            string[] structural = [.. Configured.MessagesOf(section).Where(m => m.Contains(": nothing is said where", StringComparison.Ordinal))];
            Assert.True(IsValid(section) == (structural.Length == 0), $"{path}: {string.Join("; ", structural)}");
            unsound += structural.Length;
        }

        Assert.True(unsound >= 8, $"Only {unsound} keys are needed.");
    }

    [Fact]
    public void Package_Always_HoldsTheSchemaAndItsTargets()
    {
        XDocument project = XDocument.Load(RepositoryFolder.File($"{Package}/LeadTemperature.Tracking.csproj"));
        (string?, string?)[] packed = [.. project.Descendants("None").Where(n => (string?)n.Attribute("Pack") == "true").Select(n => ((string?)n.Attribute("Include"), (string?)n.Attribute("PackagePath")))];
        XElement segment = Assert.Single(XDocument.Load(RepositoryFolder.File($"{Package}/buildTransitive/LeadTemperature.Tracking.targets")).Descendants("JsonSchemaSegment"));

        Assert.Contains(("ConfigurationSchema.json", "/"), packed);
        Assert.Contains(("buildTransitive/LeadTemperature.Tracking.targets", "buildTransitive/"), packed);
        Assert.Equal("$(MSBuildThisFileDirectory)../ConfigurationSchema.json", (string?)segment.Attribute("Include"));
        Assert.Equal(@"appsettings\..*json", (string?)segment.Attribute("FilePathPattern"));
    }

    private static bool IsValid(string section) => Schema.IsValid(JsonDocument.Parse($$"""{ "Logging": {}, "LeadTemperature": {{section}} }""").RootElement);

    private static IEnumerable<string> PathsOf(JsonNode node, string path) => node is not JsonObject values ? [] : values.SelectMany(v =>
    {
        string at = path.Length == 0 ? v.Key : $"{path}/{v.Key}";
        return PathsOf(v.Value!, at).Prepend(at);
    });

    private static void AssertNames<T>(SettingTable table) => Assert.Equal(
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(p => p.Name).Order(StringComparer.Ordinal),
        table.Rows.Select(r => r.Name).Order(StringComparer.Ordinal));

    private static void AssertCommitted(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(RepositoryFolder.File(path), actual);
        }

        string committed = File.Exists(RepositoryFolder.File(path)) ? File.ReadAllText(RepositoryFolder.File(path)).ReplaceLineEndings("\n") : "";
        Assert.True(
            committed == actual,
            $"""
            {path} is not what the tables of settings give:
            {string.Join(Environment.NewLine, LineDifference.Between(committed.Split('\n'), actual.Split('\n')))}
            If the tables are right, write it again and read the difference before committing:
            {AcceptVariable}=1 dotnet test tests/LeadTemperature.Tracking.Tests -c Release --filter {nameof(SettingTableTests)}
            """);
    }
}
