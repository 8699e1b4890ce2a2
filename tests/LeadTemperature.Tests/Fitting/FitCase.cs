using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Fitting;

/// <summary>A drawn fit model and a lead.</summary>
internal sealed record FitCase(IReadOnlyList<FitRuleSpec> Rules, Firm Firm)
{
    private static readonly string[] Countries = ["UK", "uk", "US", "Köln", "KÖLN", "United Kingdom", "united kingdoM", "unknown", ""];

    public static FitCase Draw(Dice dice)
    {
        FitRuleSpec[] rules = [.. Enumerable.Range(0, dice.Whole(1, 14)).Select(i => FitRuleSpec.Draw(dice, $"rule-{i}", Countries))];
        Firm firm = new(
            dice.Pick(0, 5, 9.999, 10, -1e9, double.NaN, double.PositiveInfinity, dice.Between(-50, 50)),
            dice.Chance(0.2) ? null : dice.Pick(0, 10, dice.Between(-50, 50)),
            dice.Chance(0.1) ? null : dice.Pick(Countries),
            (DayOfWeek)dice.Whole(-1, 8),
            dice.Chance(0.3) ? null : dice.Pick(1L, 2, 3, long.MaxValue),
            dice.Chance(0.5));
        return new FitCase(rules, firm);
    }

    public FitModel<Firm> Build() => FitModel.Create<Firm>(f =>
    {
        foreach (FitRuleSpec rule in Rules)
        {
            rule.Tell(f);
        }
    });
}
