using System.Text.Json;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Routing;

namespace LeadTemperature.Tests.Vectors;

/// <summary>Figures from the public tests and documentation of others, as rows of <c>routing-vectors.json</c>.</summary>
[Trait("Rule", "R-02")]
public sealed class RoutingVectorTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly IRepSelector[] Selectors =
        [RepSelectors.LongestWaiting, RepSelectors.Weighted, RepSelectors.LeastLoaded, RepSelectors.MostFreeCapacity];

    private static readonly Dictionary<string, RoutingVector> Vectors = Read();

    public static TheoryData<string> Ids => [.. Vectors.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Vector_StepByStep_ChoosesAsStated(string id)
    {
        RoutingVector vector = Vectors[id];
        Assert.NotEmpty(vector.Source);
        Assert.NotEmpty(vector.Case);
        Desk desk = DeskOf(vector);

        foreach (VectorStep step in vector.Steps)
        {
            foreach ((string rep, int count) in step.Close ?? [])
            {
                desk.Close(rep, count);
            }

            RoutingDecision[] decisions = [.. Enumerable.Range(0, step.Leads).Select(_ => desk.Route())];
            string[] chosen = [.. decisions.Select(d => d.Chosen!.Value.ToString())];
            Assert.Equal(step.To ?? string.Join(' ', chosen), string.Join(' ', chosen));
            Assert.All(step.Counts ?? [], c => Assert.Equal(c.Value, chosen.Count(rep => rep == c.Key)));
            Assert.All(step.Open ?? [], c => Assert.Equal(c.Value, desk.State.Slots.HeldBy(c.Key)));
            Assert.All(decisions, d => Assert.Equal(step.Refused ?? "", string.Join(", ", d.Refused.Select(r => $"{r.Rep} {r.Code}"))));
            Assert.All(step.CreditsAreBack ? desk.Rotation.Standings : [], s => Assert.Equal(0, s.Credit));
        }
    }

    [Fact]
    public void Vectors_Always_HoldAllEight() =>
        Assert.Equal(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"], Vectors.Keys.Select(id => id.Split(' ')[0]).Distinct().Order());

    private static Desk DeskOf(RoutingVector vector)
    {
        Desk desk = new(
            Selectors.Single(s => s.Name == vector.Selector),
            [.. vector.Reps.Select(r => Desk.Rep(r.Id, r.Capacity, r.Weight) with { IsActive = !r.HasLeft })]);
        foreach (VectorRep rep in vector.Reps)
        {
            desk.Hold(rep.Id, rep.Open);
        }

        if (vector.Reps.Any(r => r.LastAssigned is not null))
        {
            desk.Apply(new AttendanceChanged(Desk.Pool, [.. vector.Reps.Select(r => new RepEntrance(r.Id))], [], [], []));
            foreach (VectorRep rep in vector.Reps.OrderBy(r => TimeOnly.Parse(r.LastAssigned!, System.Globalization.CultureInfo.InvariantCulture)))
            {
                desk.Apply(desk.Rotation.UseTurn(rep.Id));
            }
        }

        return desk;
    }

    private static Dictionary<string, RoutingVector> Read()
    {
        string file = Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Vectors", "routing-vectors.json");
        return JsonSerializer.Deserialize<RoutingVector[]>(File.ReadAllText(file), Strict)!.ToDictionary(v => v.Id);
    }
}
