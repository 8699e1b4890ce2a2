using System.Text.Json;
using System.Text.Json.Serialization;
using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Vectors;

/// <summary>Figures from public tests and documentation of other systems, as rows of <c>scoring-vectors.json</c>.</summary>
public sealed class ScoringVectorTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Dictionary<string, ScoringVector> Vectors = Read();

    public static TheoryData<string> Ids => [.. Vectors.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait("Rule", "S-02")]
    [Trait("Rule", "S-04")]
    [Trait("Rule", "S-05")]
    [Trait("Rule", "S-09")]
    public void Vector_WhenReadWithItsRules_GivesItsScores(string id)
    {
        ScoringVector vector = Vectors[id];
        ScoringModel model = vector.ToModel();
        Signal[][] records = [.. vector.Records.Select(record => record.Select(s => s.ToSignal()).ToArray())];
        TestLead whole = new(model, records.SelectMany(r => r));
        LeadState merged = model.CreateState();
        foreach (Signal[] record in records)
        {
            merged.Merge(new TestLead(model, record).State);
        }

        Assert.All(vector.Expected, expected =>
        {
            Assert.Equal(expected.Score, whole.At(expected.Day).Score, expected.Tolerance);
            Assert.Equal(expected.Score, model.Assess(merged, Day.At(expected.Day)).Score, expected.Tolerance);
        });
    }

    [Fact]
    public void Vectors_Always_CoverTheTable() => Assert.Equal(
        ["B1", "D1", "D2", "D3", "D4", "F1", "M1", "M2", "W1", "W2"],
        Vectors.Keys.Select(id => id.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Vectors_Always_NameSourceAndCase() => Assert.All(Vectors.Values, v =>
    {
        Assert.NotEmpty(v.Source);
        Assert.NotEmpty(v.Case);
        Assert.NotEmpty(v.Expected);
    });

    private static Dictionary<string, ScoringVector> Read()
    {
        string file = Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Vectors", "scoring-vectors.json");
        return JsonSerializer.Deserialize<ScoringVector[]>(File.ReadAllText(file), Strict)!.ToDictionary(v => v.Id);
    }
}
