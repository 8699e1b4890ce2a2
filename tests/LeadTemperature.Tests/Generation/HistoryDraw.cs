using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>
/// Draws histories: ties, identical instants, exact distances of the model's own durations, signals in any order, long silences,
/// kinds that no rule counts, and, where the profile reaches that far, the first and the last date.
/// </summary>
internal static class HistoryDraw
{
    public static IReadOnlyList<SignalSpec> One(Dice dice, Profile profile, ModelSpec model)
    {
        string[] kinds = [.. model.Kinds.Select(k => k.Name), "bounce"];
        long[] steps = [Instants.Day, .. Durations(model).Where(d => d > 0)];
        long at = Anchor(dice, profile);
        List<SignalSpec> history = [];
        int count = dice.Chance(0.02) ? dice.Whole(200, 600) : dice.Pick(0, 1, 2, 4, 8, 16, dice.Whole(0, 40), dice.Whole(0, 70));
        while (history.Count < count)
        {
            history.Add(new SignalSpec(dice.Pick(kinds), Written(dice, at), Magnitude(dice, profile)));
            at = Math.Clamp(at - Gap(dice, profile, steps), 0, Instants.Last);
        }

        return dice.Shuffled(history);
    }

    /// <summary>The durations that the model itself names, in microseconds.</summary>
    public static IEnumerable<long> Durations(ModelSpec model) => model.Rules
        .SelectMany(r => new[] { r.Decay.Duration, r.Decay.Grace, r.Burst?.Within, r.Burst?.Distinct, r.MakesHotFor })
        .OfType<TimeSpan>()
        .Select(Instants.Floor);

    private static long Anchor(Dice dice, Profile profile)
    {
        long ordinary = Instants.Floor(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))
            + dice.Pick(0, dice.Whole(-400, 400) * Instants.Day, dice.Whole(-400 * Instants.Day, 400 * Instants.Day));
        return profile == Profile.Extreme && dice.Chance(0.15) ? dice.Pick(0, Instants.Day, Instants.Last, Instants.Last - Instants.Day) : ordinary;
    }

    private static long Gap(Dice dice, Profile profile, long[] steps)
    {
        long step = dice.Pick(steps);
        long gap = dice.Pick(0, 0, 1, dice.Whole(0, 10 * Instants.Second), step, step + 1, step / 4, dice.Whole(0, step), dice.Whole(0, step), dice.Whole(0, step / 8));
        return profile != Profile.Extreme ? Math.Min(gap, 120 * Instants.Day)
            : dice.Chance(0.03) ? dice.Whole(0, 40 * 365) * Instants.Day
            : gap;
    }

    private static double Magnitude(Dice dice, Profile profile) => dice.Chance(0.6) ? 1
        : profile == Profile.Extreme && dice.Chance(0.5) ? dice.Pick(1e-6, 1e6, dice.Across(1e-6, 1e6))
        : dice.Pick(0.5, 2, 3, dice.Between(0.1, 5));

    /// <summary>The instant as producers write it: at times with an offset, at times below the microsecond.</summary>
    private static DateTimeOffset Written(Dice dice, long micros)
    {
        DateTimeOffset at = Instants.At(micros).AddTicks(dice.Chance(0.2) ? dice.Whole(0, 9) : 0);
        bool hasRoom = micros > Instants.Day && micros < Instants.Last - Instants.Day;
        return hasRoom && dice.Chance(0.2) ? at.ToOffset(TimeSpan.FromHours(dice.Whole(-12, 14))) : at;
    }
}
