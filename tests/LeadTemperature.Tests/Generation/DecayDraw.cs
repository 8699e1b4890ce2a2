using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws a decay of any form; half-lives most often, as in models that people write.</summary>
internal static class DecayDraw
{
    public static DecaySpec One(Dice dice, Profile profile)
    {
        DecayForm form = dice.Pick(
            DecayForm.HalfLife, DecayForm.HalfLife, DecayForm.HalfLife, DecayForm.HalfLife, DecayForm.None,
            DecayForm.Linear, DecayForm.StepLinear, DecayForm.StepCompounding, DecayForm.Window);
        return form switch
        {
            DecayForm.None => DecaySpec.None,
            DecayForm.HalfLife => WithGrace(dice, profile, DecaySpec.HalfLife(DurationDraw.Any(dice, profile)), 0.15),
            _ => WithGrace(dice, profile, new DecaySpec(form, DurationDraw.Short(dice, profile), ShareOf(dice, form), TimeSpan.Zero), 0.3),
        };
    }

    private static double ShareOf(Dice dice, DecayForm form) =>
        form is DecayForm.StepLinear or DecayForm.StepCompounding ? dice.Pick(0.05, 0.1, 0.25, 0.5, 1, dice.Between(0.01, 1)) : 0;

    private static DecaySpec WithGrace(Dice dice, Profile profile, DecaySpec decay, double probability) =>
        dice.Chance(probability) ? decay with { Grace = DurationDraw.Short(dice, profile) } : decay;
}
