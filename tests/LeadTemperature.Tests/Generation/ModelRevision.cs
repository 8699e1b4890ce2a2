using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Changes a model in every way that S-13 allows without history.</summary>
internal static class ModelRevision
{
    public static ModelSpec Allowed(LeadCase of)
    {
        Dice dice = of.Dice();
        RuleSpec[] kept = [.. of.Model.Rules.Where(_ => !dice.Chance(0.15))];
        ModelSpec revised = of.Model with
        {
            Rules = [.. (kept.Length == 0 ? of.Model.Rules : kept).Select(rule => Revised(dice, rule) with { Group = null })],
            Groups = [],
            Floor = dice.Chance(0.5) ? of.Model.Floor : -dice.Between(0, 100),
            Thresholds = new ThresholdsSpec(1, 2, 0, 0),
        };
        revised = GroupDraw.Into(dice, Profile.Everyday, dice.Chance(0.1) ? WithoutHigh(revised) : revised);
        StagedPoints now = ReferenceScorer.Read(revised, of.History, of.AsOf).Points;
        return ThresholdsDraw.For(dice, revised, [now]);
    }

    private static RuleSpec Revised(Dice dice, RuleSpec rule) => rule with
    {
        Points = dice.Chance(0.5) ? rule.Points : dice.Between(-100, 100),
        Saturation = dice.Chance(0.7) ? rule.Saturation : dice.Pick<double?>(null, dice.Between(1, 100)),
        Min = dice.Chance(0.7) ? rule.Min : dice.Pick<double?>(null, -dice.Between(0, 50)),
        Max = dice.Chance(0.7) ? rule.Max : dice.Pick<double?>(null, dice.Between(0, 50)),
        MakesHotFor = rule.MakesHotFor is null || dice.Chance(0.2) ? null : DurationDraw.Short(dice, Profile.Extreme),
        HoldsUntil = dice.Chance(0.2) ? null : rule.HoldsUntil,
        MostRecent = rule.MostRecent is { } limit && dice.Chance(0.6) ? dice.Whole(1, limit) : rule.MostRecent,
        Decay = rule.MostRecent is null || rule.Decay.Form == DecayForm.HalfLife ? rule.Decay : Revised(dice, rule.Decay),
        Burst = rule.Burst is { } burst ? Revised(dice, burst) : null,
    };

    /// <summary>Window, span, interval and share of a decay that is worked out from kept times; its form stays.</summary>
    private static DecaySpec Revised(Dice dice, DecaySpec decay) => dice.Chance(0.4) ? decay : decay with
    {
        Duration = decay.Form == DecayForm.None ? decay.Duration : DurationDraw.Short(dice, Profile.Extreme),
        Share = decay.Share == 0 ? 0 : dice.Between(0.01, 1),
    };

    /// <summary>Another window; smaller counts, and none that needs more kept times than before.</summary>
    private static BurstSpec Revised(Dice dice, BurstSpec burst)
    {
        int atLeast = dice.Chance(0.5) ? burst.AtLeast : dice.Whole(1, burst.AtLeast);
        int? atMost = burst.AtMost is { } most ? dice.Pick<int?>(null, most, dice.Whole(atLeast, most))
            : atLeast < burst.AtLeast && dice.Chance(0.5) ? dice.Whole(atLeast, burst.AtLeast - 1)
            : null;
        return burst with { AtLeast = atLeast, AtMost = atMost, Within = DurationDraw.Short(dice, Profile.Extreme) };
    }

    private static ModelSpec WithoutHigh(ModelSpec model) => model with
    {
        Kinds = [.. model.Kinds.Select(k => k.Intent == Intent.High ? new KindSpec(k.Name, Intent.Engaged) : k)],
    };
}
