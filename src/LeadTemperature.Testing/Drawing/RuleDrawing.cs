namespace LeadTemperature.Testing.Drawing;

/// <summary>Draws the rules of one model and tells them to its builder.</summary>
internal sealed class RuleDrawing(Dice dice, ScoringModelBuilder builder, (SignalKind Kind, Intent Intent)[] kinds, string? group)
{
    private static readonly TimeSpan[] Durations =
    [
        TimeSpan.FromHours(1), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7),
        TimeSpan.FromDays(14), TimeSpan.FromDays(30), TimeSpan.FromDays(90),
    ];

    /// <summary>Whether a rule was put into the group.</summary>
    public bool UsedGroup { get; private set; }

    /// <summary>Whether a rule of high intent gives points.</summary>
    public bool CanGiveEvidence { get; private set; }

    public void Add(int number)
    {
        (SignalKind first, Intent level) = dice.Pick(kinds);
        SignalKind[] others = [.. kinds.Where(k => k.Intent == level && k.Kind != first).Select(k => k.Kind)];
        SignalKind[] counted = [first, .. dice.Some(others, dice.Pick(0, 0, 1, 2))];
        int points = dice.Percent(25) ? -dice.Whole(1, 100) : dice.Whole(1, 100);
        CanGiveEvidence |= level == Intent.High && points > 0;
        string id = $"{first}-{number}";
        bool isGrouped = group is not null && dice.Percent(50);
        UsedGroup |= isGrouped;
        if (dice.Percent(25))
        {
            AddBurst(counted, points, id, isGrouped);
        }
        else
        {
            AddPlain(counted, points, id, isGrouped);
        }
    }

    private void AddBurst(SignalKind[] counted, int points, string id, bool isGrouped)
    {
        int atLeast = dice.Whole(1, 5);
        int? atMost = dice.Percent(30) ? atLeast + dice.Whole(0, 3) : null;
        TimeSpan? distinct = dice.Percent(30) ? TimeSpan.FromHours(dice.Pick(1, 24)) : null;
        builder.Burst(counted, atLeast, dice.Pick<TimeSpan>(Durations.AsSpan(0, 7)), points, atMost, distinct, burst =>
        {
            burst.Id(id);
            if (isGrouped)
            {
                burst.InGroup(group!);
            }
        });
    }

    private void AddPlain(SignalKind[] counted, int points, string id, bool isGrouped)
    {
        (Decay decay, bool needsLimit) = DrawDecay();
        builder.Rule(counted, points, decay, rule =>
        {
            rule.Id(id);
            if (needsLimit || dice.Percent(30))
            {
                rule.MostRecent(dice.Pick(1, 2, 3, 5, 8, 64));
            }

            if (isGrouped)
            {
                rule.InGroup(group!);
            }

            Limit(rule);
            Override(rule, counted);
        });
    }

    private void Limit(RuleBuilder rule)
    {
        switch (dice.Whole(0, 9))
        {
            case 0:
                rule.SaturatesAt(dice.Whole(1, 100));
                break;
            case 1:
                rule.Max(dice.Whole(0, 60));
                break;
            case 2:
                rule.Min(-dice.Whole(0, 60));
                break;
        }
    }

    private void Override(RuleBuilder rule, SignalKind[] counted)
    {
        SignalKind[] others = [.. kinds.Select(k => k.Kind).Except(counted)];
        if (dice.Percent(12))
        {
            rule.MakesHotFor(dice.Pick<TimeSpan>(Durations.AsSpan(0, 5)));
        }
        else if (dice.Percent(6) && others.Length > 0)
        {
            rule.HoldsCold(dice.Some(others, 2));
        }
    }

    /// <summary>A decay, and whether it counts only the most recent signals.</summary>
    private (Decay Decay, bool NeedsLimit) DrawDecay()
    {
        TimeSpan duration = dice.Pick<TimeSpan>(Durations);
        double lost = dice.Pick(0.125, 0.25, 0.5, 1);
        (Decay decay, bool mayCountAll) = dice.Whole(0, 9) switch
        {
            0 => (Decay.None, true),
            1 => (Decay.Linear(duration), false),
            2 => (Decay.StepLinear(duration, lost), false),
            3 => (Decay.StepCompounding(duration, lost), false),
            4 => (Decay.Window(duration), false),
            _ => (Decay.HalfLife(duration), true),
        };
        bool hasGrace = decay != Decay.None && dice.Percent(20);
        return hasGrace ? (decay.WithGrace(dice.Pick<TimeSpan>(Durations.AsSpan(0, 4))), true) : (decay, !mayCountAll);
    }
}
