using System.Text;
using System.Text.Json;
using LeadTemperature.Building;
using LeadTemperature.Definitions;
using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Schema and code say the same of the structure: shape, types, ranges, names of properties.</summary>
public sealed class SchemaLaws
{
    private static readonly SchemaValidator Schema = new(
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "LeadTemperature", "leadtemperature.schema.json"))).RootElement);

    [Fact]
    public void Verdicts_OverMutatedDefinitions_AreTheSame()
    {
        int sound = 0;
        int unsound = 0;
        Law.HoldsFor(6_000, LeadCaseDraw.Any, c =>
        {
            string json = DefinitionMutator.Mutated(c.Dice(), DefinitionDraw.Of(c).ToJson());
            bool isValid = AssertSameVerdict(json);
            _ = isValid ? sound++ : unsound++;
        });
        Assert.True(sound >= unsound / 4 && unsound >= sound / 4, $"{sound} sound and {unsound} unsound definitions prove little.");
    }

    [Fact]
    public void Verdicts_OverDrawnDefinitions_AreThatAllIsSound() =>
        Law.HoldsFor(500, LeadCaseDraw.Any, c => Assert.True(AssertSameVerdict(DefinitionDraw.Of(c).ToJson())));

    [Theory]
    [InlineData(4_096, true)]
    [InlineData(4_097, false)]
    public void Verdicts_OfManyEntries_AreTheSame(int count, bool isValid)
    {
        string groups = string.Join(",", Enumerable.Range(0, count).Select(n => $"\"g{n}\":{{}}"));
        Assert.Equal(isValid, AssertSameVerdict($"{{\"Thresholds\":{{\"Warm\":1,\"Hot\":2}},\"Groups\":{{{groups}}}}}"));
    }

    private static bool AssertSameVerdict(string json)
    {
        FaultList faults = new();
        DefinitionReader.ReadStructure(Encoding.UTF8.GetBytes(json), faults, out _);
        using JsonDocument document = JsonDocument.Parse(json);
        bool isValid = Schema.IsValid(document.RootElement);
        Assert.True(
            isValid == (faults.Faults.Count == 0),
            $"The schema says {(isValid ? "valid" : "invalid")}; the code says:\n{string.Join('\n', faults.Faults)}\n{json}");
        return isValid;
    }
}
