using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws cases that are hard to forecast and seldom come up among the others.</summary>
internal static class ForecastCaseDraw
{
    /// <summary>Half-lives from a month to twenty years: in a microsecond the score moves by little more than rounding does.</summary>
    public static LeadCase FadingSlowly(int seed) => LeadCaseDraw.Reshaped(seed, Profile.Everyday, (dice, model) => Ungrouped(model) with
    {
        Rules =
        [
            .. model.Rules.Select((rule, i) => new RuleSpec(rule.Kinds, rule.Points)
            {
                SaidId = $"slow{i}",
                Decay = DecaySpec.HalfLife(TimeSpan.FromDays(dice.Across(30, 7_000))),
            }),
        ],
    });

    /// <summary>Bursts with upper counts that share a clamp: what comes back when a signal lapses meets the clamp first.</summary>
    public static LeadCase BurstsInAGroup(int seed) => LeadCaseDraw.Reshaped(seed, Profile.Turning, (dice, model) => Ungrouped(model) with
    {
        Rules =
        [
            .. model.Rules.Select((rule, i) => new RuleSpec(rule.Kinds, rule.Points)
            {
                SaidId = $"burst{i}",
                Group = dice.Chance(0.8) ? "all" : null,
                Burst = new BurstSpec(dice.Pick(1, 1, 2, 3), DurationDraw.Any(dice, Profile.Turning), dice.Pick<int?>(3, 3, 4, 5, null)),
            }),
            new RuleSpec(model.Rules[0].Kinds, 1) { SaidId = "first", Group = "all" },
        ],
        Groups = [new GroupSpec("all", -dice.Between(0, 80), dice.Between(0, 80), [])],
    });

    /// <summary>Doubt lapses, and from a second to two minutes later what made the score high enough lapses too.</summary>
    public static LeadCase HotBriefly(int seed)
    {
        LeadCase c = LeadCaseDraw.Moderate(seed);
        Dice dice = c.Dice();
        DateTimeOffset at = c.At.AddDays(-dice.Between(0, 30));
        TimeSpan lapse = c.At.AddTicks(10) - at + TimeSpan.FromSeconds(dice.Across(1, 1e7));
        RuleSpec Lapsing(string kind, double points, TimeSpan after) =>
            new([kind], points) { Decay = DecaySpec.Window(after), MostRecent = 1 };

        return c with
        {
            AsOf = Instants.Floor(c.At),
            Model = new ModelSpec(
                [new("page-view", Intent.Passive), new("bounce", Intent.Passive), new("return-visit", Intent.Engaged)],
                [
                    new(["page-view"], dice.Between(40, 45)) { Decay = DecaySpec.None },
                    Lapsing("bounce", -30, lapse),
                    Lapsing("return-visit", 35, lapse + TimeSpan.FromSeconds(dice.Across(1, 120))),
                ],
                [],
                new ThresholdsSpec(25, 70, 0, 0)),
            History = [new("page-view", at), new("bounce", at), new("return-visit", at)],
        };
    }

    private static ModelSpec Ungrouped(ModelSpec model) => model with { Groups = [] };
}
