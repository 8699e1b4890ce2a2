using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>
/// Puts thresholds, gate, band and ceiling where the lead's own points pass, so that the temperature changes in sight instead of
/// being cold or hot for ever.
/// </summary>
internal static class ThresholdsDraw
{
    /// <param name="dice">Chance.</param>
    /// <param name="model">The model whose thresholds are drawn.</param>
    /// <param name="course">The lead's points now and at some later instants, now first.</param>
    public static ModelSpec For(Dice dice, ModelSpec model, IReadOnlyList<StagedPoints> course)
    {
        (double aim, StagedPoints crossing) = Aim(dice, course);
        double least = Math.Max(0, model.Floor);
        double hot = aim > least + 0.01 && aim < 1e6 ? aim : least + dice.Pick(1, 70, dice.Between(0.1, 100));
        double warm = WarmOf(dice, model, course, hot);
        double band = BandOf(dice, course[0].Sum, warm, hot);
        return model with
        {
            Thresholds = new ThresholdsSpec(warm, hot, hot - band >= warm ? band : 0, GateOf(dice, model, crossing)),
            Ceiling = dice.Chance(0.2) ? hot + (dice.Pick(0, 1, dice.Between(0, 2)) * Math.Abs(hot)) : null,
        };
    }

    /// <summary>A score to be hot at: near one that is passed, on the way up to a later one, or a little above the present one.</summary>
    private static (double Hot, StagedPoints Crossing) Aim(Dice dice, IReadOnlyList<StagedPoints> course)
    {
        StagedPoints now = course[0];
        StagedPoints highest = course.MaxBy(p => p.Sum)!;
        StagedPoints any = dice.Pick(course);
        return highest.Sum > now.Sum && dice.Chance(0.5) ? (dice.Between(now.Sum, highest.Sum), highest)
            : dice.Chance(0.15) ? (now.Sum * dice.Between(1, 1.4), now)
            : (any.Sum * (dice.Chance(0.4) ? 1 : dice.Between(0.3, 1.2)), any);
    }

    private static double WarmOf(Dice dice, ModelSpec model, IReadOnlyList<StagedPoints> course, double hot)
    {
        double passed = dice.Pick(course).Sum * (dice.Chance(0.4) ? 1 : dice.Between(0.3, 1));
        return passed > model.Floor && passed < hot ? passed : model.Floor + ((hot - model.Floor) * dice.Between(0.05, 0.95));
    }

    private static double BandOf(Dice dice, double now, double warm, double hot) =>
        now >= warm && now < hot && dice.Chance(0.5) ? hot - dice.Between(warm, now)
        : dice.Chance(0.4) ? (hot - warm) * dice.Pick(1, 0.5, dice.Between(0, 1))
        : 0;

    private static double? GateOf(Dice dice, ModelSpec model, StagedPoints crossing) =>
        !model.CanGiveEvidence || dice.Chance(0.3) ? 0
        : dice.Chance(0.3) ? null
        : Math.Min(1e6, crossing.Evidence * dice.Pick(1, dice.Between(0.1, 1.6)));
}
