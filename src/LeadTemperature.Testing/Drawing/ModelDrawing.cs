namespace LeadTemperature.Testing.Drawing;

/// <summary>Draws a valid model: what would be a fault is never told to the builder.</summary>
internal static class ModelDrawing
{
    private const string Group = "drawn";

    private static readonly (SignalKind Kind, Intent Intent)[] Standard = [.. SignalKinds.All.Select(k => (k, SignalKinds.IntentOf(k)!.Value))];

    public static ScoringModel Draw(Dice dice)
    {
        ScoringModelBuilder builder = new();
        (SignalKind Kind, Intent Intent)[] kinds = Kinds(dice, builder);
        RuleDrawing rules = new(dice, builder, kinds, dice.Percent(40) ? Group : null);
        int count = dice.Pick(1, 2, 3, 4, 5, 6, 8, 10);
        for (int number = 1; number <= count; number++)
        {
            rules.Add(number);
        }

        if (rules.UsedGroup)
        {
            builder.Group(Group, g => Range(dice, g));
        }

        Thresholds(dice, builder, rules.CanGiveEvidence);
        return builder.Build();
    }

    private static (SignalKind Kind, Intent Intent)[] Kinds(Dice dice, ScoringModelBuilder builder)
    {
        Intent[] levels = [Intent.Passive, Intent.Engaged, Intent.High];
        (SignalKind Kind, Intent Intent)[] own = [.. Enumerable.Range(1, dice.Whole(0, 2)).Select(n => (new SignalKind($"own-{n}"), dice.Pick(levels)))];
        foreach ((SignalKind kind, Intent intent) in own)
        {
            builder.Kind(kind, intent);
        }

        return [.. dice.Some(Standard, dice.Whole(2, 6)), .. own];
    }

    private static void Range(Dice dice, GroupBuilder group)
    {
        bool hasCap = dice.Percent(70);
        if (hasCap)
        {
            group.Cap(dice.Whole(0, 60));
        }

        if (!hasCap || dice.Percent(30))
        {
            group.Floor(-dice.Whole(0, 60));
        }
    }

    private static void Thresholds(Dice dice, ScoringModelBuilder builder, bool canGiveEvidence)
    {
        int hot = dice.Whole(20, 120);
        int warm = hot * dice.Whole(1, 9) / 10;
        int band = dice.Percent(50) ? 0 : dice.Whole(0, hot - warm);
        double? evidence = !canGiveEvidence || dice.Percent(30) ? 0 : dice.Percent(50) ? null : dice.Whole(1, hot);
        builder.Thresholds(warm, hot, band, evidence);
        builder.ScoreRange(dice.Pick(0, 0, 0, -20, -100), dice.Percent(20) ? hot + dice.Whole(0, 100) : null);
    }
}
