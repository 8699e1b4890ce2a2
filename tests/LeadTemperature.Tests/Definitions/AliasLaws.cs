using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Definitions;

/// <summary>A signal under another name of its kind counts as one of the kind: state, history and reference agree.</summary>
[Trait("Rule", "S-10")]
public sealed class AliasLaws
{
    [Fact]
    public void Signals_UnderAliases_CountAsTheirKinds() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModelDefinition definition = c.Model.Build().Definition;
        foreach (KindSpec kind in c.Model.Kinds)
        {
            KindDefinition said = definition.Kinds.GetValueOrDefault(kind.Name) ?? new KindDefinition();
            definition = definition with { Kinds = definition.Kinds.With(kind.Name, said with { Aliases = [AliasOf(kind.Name), $"{kind.Name} (old)"] }) };
        }

        ScoringModel model = ScoringModel.Create(definition);
        Dice dice = c.Dice();
        string[] known = [.. c.Model.Kinds.Select(k => k.Name)];
        SignalSpec[] renamed = [.. c.History.Select(s => known.Contains(s.Kind) && dice.Chance(0.6) ? s with { Kind = AliasOf(s.Kind) } : s)];
        Signal[] signals = [.. renamed.Select(s => s.Build())];
        LeadState state = States.Recorded(model, renamed);
        ReferenceReading expected = ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous);

        Agreement.Holds(expected, model.Assess(state, c.At, c.Previous), "state");
        Agreement.Holds(expected, model.Assess(signals, c.At, c.Previous), "history");
        Agreement.ToTheBit(model.Assess(c.Signals, c.At, c.Previous), model.Assess(signals, c.At, c.Previous), "history under aliases");
        Assert.Equal(model.Explain(c.Signals, c.At).Lines.ToArray(), model.Explain(signals, c.At).Lines.ToArray());
        Assert.Equal(model.Forecast(c.Signals, c.At, c.Previous), model.Forecast(signals, c.At, c.Previous));
        Assert.Equal(States.Recorded(model, c.History).ToBytes(), state.ToBytes());
    });

    private static string AliasOf(string kind) => $"old-{kind}";
}
