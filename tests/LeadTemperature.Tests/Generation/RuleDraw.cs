using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws one rule: plain or burst, of one or several kinds of one level.</summary>
internal static class RuleDraw
{
    public static RuleSpec One(Dice dice, Profile profile, IReadOnlyList<KindSpec> kinds)
    {
        Intent level = dice.Pick(kinds).Intent;
        string[] candidates = [.. kinds.Where(k => k.Intent == level).Select(k => k.Name)];
        IReadOnlyList<string> chosen = dice.Shuffled(dice.Some(candidates, 1, dice.Chance(0.6) ? 1 : 3));
        RuleSpec rule = WithLimits(dice, profile, new RuleSpec(chosen, PointsOf(dice, profile)));
        return dice.Chance(0.25) ? rule with { Burst = BurstDraw.One(dice, profile) } : Plain(dice, profile, rule);
    }

    private static RuleSpec Plain(Dice dice, Profile profile, RuleSpec rule)
    {
        DecaySpec decay = DecayDraw.One(dice, profile);
        return rule with
        {
            Decay = decay,
            MostRecent = decay.CountsWithoutLimit && dice.Chance(0.7) ? null : dice.Pick(1, 1, 2, 3, 5, 8, 64),
            MakesHotFor = dice.Chance(0.12) ? DurationDraw.Short(dice, profile) : null,
        };
    }

    private static RuleSpec WithLimits(Dice dice, Profile profile, RuleSpec rule) => rule with
    {
        Saturation = dice.Chance(0.12) ? Math.Abs(PointsOf(dice, profile)) + 1 : null,
        Max = dice.Chance(0.15) ? dice.Pick(0, dice.Between(0, 60), 20, 40) : null,
        Min = dice.Chance(0.15) ? -dice.Pick(0, dice.Between(0, 60), 20, 30) : null,
    };

    private static double PointsOf(Dice dice, Profile profile)
    {
        double size = profile == Profile.Extreme && dice.Chance(0.6) ? dice.Across(1e-6, 1e6)
            : dice.Chance(0.6) ? dice.Pick(1, 2, 5, 8, 25, 40, 60, 90)
            : dice.Between(0.5, 100);
        return dice.Chance(0.02) ? 0 : dice.Chance(profile == Profile.Turning ? 0.5 : 0.28) ? -size : Math.Min(size, profile == Profile.Extreme ? 999_998 : 100);
    }
}
