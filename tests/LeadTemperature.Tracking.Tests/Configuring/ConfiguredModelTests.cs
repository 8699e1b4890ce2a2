using LeadTemperature.Testing;
using LeadTemperature.Tests.Documentation;
using LeadTemperature.Tracking.Configuring;
using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>A model in the configuration is the one that the same JSON is, with the same faults.</summary>
[Trait("Rule", "H-06")]
public sealed class ConfiguredModelTests
{
    [Fact]
    public void Definition_OfTheStandardModel_IsTheOneFromJson() => AssertSame(ScoringModel.Standard.Definition.ToJson());

    [Fact]
    public void Definition_OfTheReadme_IsTheOneFromJson()
    {
        string readme = File.ReadAllText(RepositoryFolder.File("README.md")).ReplaceLineEndings("\n");
        string json = readme.Split("```json\n")[1].Split("\n```")[0];

        AssertSame(json);
    }

    [Fact]
    public void Definitions_OfRandomModels_AreTheOnesFromJson() =>
        Assert.All(Enumerable.Range(0, 300), seed => AssertSame(Generate.Model(seed).Definition.ToJson()));

    [Fact]
    public void Definition_OfTheWholeSample_IsTheOneFromJson() => AssertSame(ModelOf(Configured.Whole));

    [Theory]
    [InlineData("Model/Thresholds/Hot", "\"80\"")]
    [InlineData("Model/Thresholds/Hot", null)]
    [InlineData("Model/Thresholds/Hot", "10")]
    [InlineData("Model/Thresholds/Hott", "10")]
    [InlineData("Model/Thresholds", "7")]
    [InlineData("Model/Thresholds", "{}")]
    [InlineData("Model/Rules/demo/Points", "2e6")]
    [InlineData("Model/Rules/demo/Points", "1e999")]
    [InlineData("Model/Rules/demo/Points", "\"many\"")]
    [InlineData("Model/Rules/demo/Points", "null")]
    [InlineData("Model/Rules/demo/Points", "true")]
    [InlineData("Model/Rules/demo/Points", "{ \"Fresh\": 3 }")]
    [InlineData("Model/Rules/demo/Kinds", "[\"demo-request\", \"contact-sales\"]")]
    [InlineData("Model/Rules/demo/Kinds", "\"demo-requst, contact-sales\"")]
    [InlineData("Model/Rules/demo/Decay", "{}")]
    [InlineData("Model/Rules/demo/Decay", "\"7d\"")]
    [InlineData("Model/Rules/demo/Decay", "{ \"None\": false }")]
    [InlineData("Model/Rules/demo/Decay", "{ \"HalfLife\": \"7 days\", \"Linear\": \"3d\" }")]
    [InlineData("Model/Rules/demo/MostRecent", "1.5")]
    [InlineData("Model/Rules/DemoRequest", "{ \"Kinds\": \"demo-request\", \"Points\": 1 }")]
    [InlineData("Model/Rules", "[]")]
    [InlineData("Model/Kinds/tour/Intent", "\"high\"")]
    [InlineData("Model/ScoreRange/Floor", "\"none\"")]
    [InlineData("Model/Groups/browsing/Cap", "-1")]
    [InlineData("Model/LeadTemperature", "{}")]
    public void Faults_OfAModel_AreThoseOfItsJson(string path, string? value)
    {
        string json = Configured.With((path, value));
        string[] said = Configured.MessagesOf(json);
        string model = ModelOf(json);

        if (value == "\"80\"")
        {
            Assert.Equal([], said);
            return;
        }

        if (path.EndsWith("LeadTemperature", StringComparison.Ordinal))
        {
            Assert.Equal(["Model.LeadTemperature: \"LeadTemperature\" is not a property here (allowed: $schema, Label, Thresholds, ScoreRange, Kinds, Rules, Groups)"], said);
            return;
        }

        IReadOnlyList<Fault> faults = Assert.Throws<ScoringModelException>(() => ScoringModelDefinition.Parse(model)).Faults;
        Assert.Equal(faults.Select(f => $"Model.{f.Message}".Replace("\"True\"", "true", StringComparison.Ordinal)).Select(Flattened).Order(), said.Order());
    }

    [Fact]
    public void Keys_InAnyCase_AreTheSame()
    {
        SettingsDraft read = Configured.Read(
            Configured.Whole, ("LEADTEMPERATURE:MODEL:THRESHOLDS:HOT", "80"), ("leadtemperature:model:rules:DEMO:points", "55"), ("LeadTemperature:Scopes:ACME:Model:Thresholds:Hot", "25"));

        Assert.Equal((80, 55), (read.Models[""].Definition.Thresholds.Hot, read.Models[""].Definition.Rules["demo"].Points));
        Assert.Equal(25, Assert.Single(read.Models, m => m.Key.Length > 0).Value.Definition.Thresholds.Hot);
    }

    [Fact]
    public void Variables_OfTheEnvironment_GoBeforeTheFile()
    {
        const string Name = "LT_CONFIGURED_LeadTemperature__Model__Thresholds__Hot";
        Environment.SetEnvironmentVariable(Name, "80");
        try
        {
            IConfiguration configuration = new ConfigurationBuilder()
                .AddConfiguration(new ConfigurationBuilder().AddInMemoryCollection(Configured.Section(Configured.Whole).AsEnumerable()).Build())
                .AddEnvironmentVariables("LT_CONFIGURED_")
                .Build();
            SettingsReading reading = SettingsReading.Of(new SpokenParts { Section = configuration.GetSection("LeadTemperature") });

            Assert.Equal([], reading.Faults);
            Assert.Equal(80, reading.Settings.Models[""].Definition.Thresholds.Hot);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }
    }

    [Fact]
    [Trait("Rule", "H-11")]
    public void Faults_OfATenantsModel_NameTheTenant() => Assert.Equal(
        ["Scopes.acme.Model.Rules.demo.Points: \"many\" is text where a number belongs (allowed: -1000000 to 1000000)"],
        Configured.MessagesOf(Configured.With(("Scopes/acme/Model/Rules/demo/Points", "\"many\""))));

    /// <summary>What settings cannot tell apart: text from numbers and flags, null from an empty object, an empty array from an empty text.</summary>
    private static string Flattened(string message) => message
        .Replace("Model.Thresholds: 7 is a number where", "Model.Thresholds: \"7\" is text where", StringComparison.Ordinal)
        .Replace("Points: true stands where", "Points: \"True\" is text where", StringComparison.Ordinal)
        .Replace("Model.Rules: […] is an array where", "Model.Rules: \"\" is text where", StringComparison.Ordinal);

    private static string ModelOf(string section) => System.Text.Json.Nodes.JsonNode.Parse(section)!["Model"]!.ToJsonString();

    /// <summary>The same but for the order of entries, which settings do not have.</summary>
    private static void AssertSame(string json)
    {
        ScoringModelDefinition parsed = ScoringModelDefinition.Parse(json);
        ScoringModel configured = Configured.Read($$"""{ "Model": {{json}} }""").Models[""];

        Assert.Equal(
            parsed with { Kinds = InOrder(parsed.Kinds), Rules = InOrder(parsed.Rules), Groups = InOrder(parsed.Groups) },
            configured.Definition);
        Assert.Equal(ScoringModel.Create(parsed).Fingerprint, configured.Fingerprint);
    }

    private static DefinitionDictionary<T> InOrder<T>(DefinitionDictionary<T> parts)
        where T : class => new(parts.OrderBy(p => p.Key, StringComparer.Ordinal));
}
