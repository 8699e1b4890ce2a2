using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Draws definitions: those of drawn models, with labels, aliases and what only a definition can say besides.</summary>
internal static class DefinitionDraw
{
    private static readonly string[] Labels = ["", "2026-03", "Frühjahr «neu»", "\"quoted\"\n+tab\t", "💡 idea, with commas"];

    private static readonly string[] Aliases = ["oh_form", "oh-visit", "Open House", "Besichtigung/Form", "демо", "x", "1+1", "a\"b\\c", "🏠"];

    public static ScoringModelDefinition Of(LeadCase c)
    {
        Dice dice = new(c.Seed ^ 77);
        ScoringModelDefinition drawn = c.Model.Build().Definition;
        return WithAliases(dice, drawn) with
        {
            Label = dice.Pick(Labels),
            ScoreRange = dice.Chance(0.1) ? drawn.ScoreRange with { Floor = double.NegativeInfinity } : drawn.ScoreRange,
        };
    }

    private static ScoringModelDefinition WithAliases(Dice dice, ScoringModelDefinition model)
    {
        Queue<string> left = new(dice.Shuffled(Aliases));
        string[] kinds = [.. model.Kinds.Keys.Append("page-view").Append("demo-request").Distinct()];
        foreach (string kind in kinds.Where(_ => dice.Chance(0.3)))
        {
            DefinitionSet<string> aliases = new(Enumerable.Range(0, dice.Whole(1, 3)).Where(_ => left.Count > 0).Select(_ => left.Dequeue()));
            KindDefinition said = model.Kinds.GetValueOrDefault(kind) ?? new KindDefinition();
            model = model with { Kinds = model.Kinds.With(kind, said with { Aliases = aliases }) };
        }

        return model;
    }
}
