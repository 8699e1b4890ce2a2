using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws a valid model; its thresholds stand where no score is yet known and are drawn again for the case.</summary>
internal static class ModelDraw
{
    public static ModelSpec One(Dice dice, Profile profile)
    {
        IReadOnlyList<KindSpec> kinds = KindDraw.Some(dice);
        List<RuleSpec> rules = [];
        int count = dice.Chance(0.01) ? 90 : dice.Pick(1, 2, 2, 3, 4, 6, 9, 20);
        for (int i = 0; i < count; i++)
        {
            RuleSpec rule = dice.Chance(0.05) && i > 0 ? Opposite(dice.Pick(rules)) : RuleDraw.One(dice, profile, kinds);
            bool needsId = rules.Any(r => r.Id == rule.Id) || dice.Chance(0.2);
            rules.Add(needsId ? rule with { SaidId = $"r{i}" } : rule);
        }

        ModelSpec model = new(kinds, WithHold(dice, kinds, rules), [], new ThresholdsSpec(1, 2, 0, 0), FloorOf(dice, profile));
        return GroupDraw.Into(dice, profile, model);
    }

    /// <summary>A rule that takes what another one gives, so that the two cancel but for what limits leave.</summary>
    private static RuleSpec Opposite(RuleSpec rule) => rule with { Points = -rule.Points, Min = null, Max = null };

    private static IReadOnlyList<RuleSpec> WithHold(Dice dice, IReadOnlyList<KindSpec> kinds, IReadOnlyList<RuleSpec> rules)
    {
        RuleSpec[] mayHold = [.. rules.Where(r => r.Burst is null && r.MakesHotFor is null && r.Kinds.Count < kinds.Count)];
        if (mayHold.Length == 0 || !dice.Chance(0.2))
        {
            return rules;
        }

        RuleSpec chosen = dice.Pick(mayHold);
        string[] others = [.. kinds.Select(k => k.Name).Except(chosen.Kinds)];
        return [.. rules.Select(r => r == chosen ? r with { HoldsUntil = dice.Some(others, 1, 2) } : r)];
    }

    private static double FloorOf(Dice dice, Profile profile) => dice.Chance(0.65) ? 0
        : dice.Pick(-20, -100, dice.Between(-60, 0), 5, profile == Profile.Extreme ? -1e6 : -1e3);
}
