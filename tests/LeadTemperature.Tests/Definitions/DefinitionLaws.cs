using System.Text;
using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Builder, definition and JSON say one and the same.</summary>
public sealed class DefinitionLaws
{
    [Fact]
    public void Definition_WrittenAndRead_IsEqualAndItsTextTheSame() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        ScoringModelDefinition definition = DefinitionDraw.Of(c);
        string json = definition.ToJson();
        ScoringModelDefinition read = ScoringModelDefinition.Parse(json);

        Assert.Equal(definition, read);
        Assert.Equal(definition.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, read.ToJson());
        Assert.Equal(definition, ScoringModelDefinition.Parse($"{{\"Other\":[1],\"LeadTemperature\":{{\"Model\":{json}}}}}"));
        Assert.Equal(definition, ScoringModelDefinition.Load(new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)])));
    });

    [Fact]
    public void Definition_OfTwoCases_IsEqualWhereItsTextIs() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModelDefinition one = DefinitionDraw.Of(c);
        ScoringModelDefinition other = c.Dice().Chance(0.5) ? DefinitionDraw.Of(LeadCaseDraw.Any(c.Seed ^ 1)) : one with { Rules = new(one.Rules.Reverse()) };
        Assert.Equal(one == other, one.ToJson() == other.ToJson());
        Assert.True(one == DefinitionDraw.Of(c) && one.GetHashCode() == DefinitionDraw.Of(c).GetHashCode());
    });

    [Fact]
    public void Model_FromJson_ReadsLikeTheBuilders() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel told = c.Model.Build();
        ScoringModel read = ScoringModel.Create(ScoringModelDefinition.Parse(told.Definition.ToJson()));

        Assert.Equal(told.Fingerprint, read.Fingerprint);
        Assert.Equal(told.Definition, read.Definition);
        Agreement.ToTheBit(told.Assess(c.Signals, c.At, c.Previous), read.Assess(c.Signals, c.At, c.Previous), "read from JSON");
        Assert.Empty(read.MissingFrom(States.Recorded(told, c.History)));
        Assert.True(ModelDiff.Between(told, read).Changes.Count == 0);
    });

    [Fact]
    public void Json_MutatedInItsStructure_IsReadOrRefusedWithFaults() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
        ReadOrRefused(Encoding.UTF8.GetBytes(DefinitionMutator.Mutated(c.Dice(), DefinitionDraw.Of(c).ToJson()))));

    [Fact]
    public void Json_MutatedInItsBytes_IsReadOrRefusedWithFaults() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        Dice dice = c.Dice();
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(DefinitionDraw.Of(c).ToJson())];
        for (int times = dice.Whole(1, 4); times > 0 && bytes.Count > 4; times--)
        {
            int place = dice.Whole(0, bytes.Count - 1);
            switch (dice.Whole(0, 3))
            {
                case 0:
                    bytes[place] = (byte)dice.Whole(0, 255);
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min(bytes.Count - place, dice.Whole(1, 40)));
                    break;
                case 2:
                    bytes.Insert(place, dice.Pick("{}[],:\"\\0-/*"u8.ToArray()));
                    break;
                default:
                    bytes.InsertRange(place, bytes.GetRange(place, Math.Min(bytes.Count - place, 60)));
                    break;
            }
        }

        ReadOrRefused([.. bytes]);
    });

    /// <summary>What is read is sound and comes back; what is refused says why; nothing else ever happens.</summary>
    private static void ReadOrRefused(byte[] utf8)
    {
        try
        {
            ScoringModelDefinition read = ScoringModelDefinition.Parse(utf8);
            Assert.Equal(read, ScoringModel.Create(read).Definition);
            Assert.Equal(read, ScoringModelDefinition.Parse(read.ToJson()));
        }
        catch (ScoringModelException refused)
        {
            Assert.NotEmpty(refused.Faults);
            Assert.All(refused.Faults, f => Assert.DoesNotContain(f.Message, char.IsControl));
        }
    }
}
