using System.Text.Json;
using LeadTemperature.Tests.Conventions;

namespace LeadTemperature.Tests.Vectors;

/// <summary>Figures from the public documentation of others, as rows of <c>fit-vectors.json</c>.</summary>
public sealed class FitVectorTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly FitModel<VectorFirm> Model = FitModel.Create<VectorFirm>(f => f
        .Range("employees", v => v.Employees, r => r.Band(11, 1_001, points: 10).From(1_001, points: 20))
        .Range("revenue", v => v.Revenue, r => r.Band(1e6, 10e6, points: 5).Band(10e6, 100e6, points: 10).From(100e6, points: 20))
        .Set("department", v => v.Department, s => s.Values(10, "engineering", "product", "leadership").Values(5, "marketing"))
        .Set("sub-role", v => v.SubRole, s => s.Values(10, "software engineer", "data engineer", "founder"))
        .Set("country", v => v.Country, s => s
            .Values(10, "AT", "CA", "FR", "DE", "JP", "NO", "SE", "UK", "US")
            .Values(5, "AU", "BE", "EE", "FI", "GE", "GG", "NL", "NZ", "PL", "PT", "SG")));

    private static readonly Dictionary<string, FitVector> Vectors = Read();

    public static TheoryData<string> Ids => [.. Vectors.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Vector_WhenReadWithItsRules_GivesItsScore(string id)
    {
        FitVector vector = Vectors[id];

        Assert.NotEmpty(vector.Source);
        Assert.NotEmpty(vector.Case);
        Assert.Equal(vector.Expected, Model.Assess(vector.Firm).Score);
        Assert.Equal(vector.Expected, Model.Explain(vector.Firm).Lines.Sum(l => l.Points));
    }

    [Fact]
    public void Vectors_Always_HoldBothFirms() => Assert.Equal([25, 70], Vectors.Values.Select(v => v.Expected).Order());

    private static Dictionary<string, FitVector> Read()
    {
        string file = Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Vectors", "fit-vectors.json");
        return JsonSerializer.Deserialize<FitVector[]>(File.ReadAllText(file), Strict)!.ToDictionary(v => v.Id);
    }
}
