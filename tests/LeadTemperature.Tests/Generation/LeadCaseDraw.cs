using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws a case from a seed.</summary>
internal static class LeadCaseDraw
{
    /// <summary>Half of the cases reach as far as the rules allow.</summary>
    public static LeadCase Any(int seed) =>
        Reshaped(seed, seed % 2 == 0 ? Profile.Everyday : Profile.Extreme, (_, model) => model);

    /// <summary>Everyday figures, half of the cases with as much doubt as interest.</summary>
    public static LeadCase Moderate(int seed) =>
        Reshaped(seed, seed % 2 == 0 ? Profile.Everyday : Profile.Turning, (_, model) => model);

    /// <summary>A case whose model is drawn, then changed.</summary>
    public static LeadCase Reshaped(int seed, Profile profile, Func<Dice, ModelSpec, ModelSpec> reshape)
    {
        Dice dice = new(seed);
        ModelSpec model = reshape(dice, ModelDraw.One(dice, profile));
        IReadOnlyList<SignalSpec> history = HistoryDraw.One(dice, profile, model);
        long asOf = Instant(dice, profile, model, history);
        StagedPoints[] course =
        [
            ReferenceScorer.Read(model, history, asOf).Points,
            .. Enumerable.Range(1, 6).Select(n => ReferenceScorer.Read(model, history, Ahead(dice, model, history, asOf, n)).Points),
        ];
        return new LeadCase(seed, ThresholdsDraw.For(dice, model, course), history, asOf, Previous(dice));
    }

    private static Temperature? Previous(Dice dice) => dice.Chance(0.5) ? null : dice.Pick(Temperature.Cold, Temperature.Warm, Temperature.Hot, Temperature.Hot);

    private static long Instant(Dice dice, Profile profile, ModelSpec model, IReadOnlyList<SignalSpec> history)
    {
        long newest = history.Max(s => (long?)s.Micros) ?? Instants.Floor(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        long silence = profile == Profile.Extreme && dice.Chance(0.2) ? dice.Pick(50L, 400L, 36_500L) * 365 * Instants.Day / 10 : 0;
        return dice.Chance(0.2) ? newest : Ahead(dice, model, history, Math.Min(Instants.Last, newest + silence), 1);
    }

    /// <summary>An instant at or after another: itself, at or beside a breakpoint, or anywhere up to a few of the model's durations later.</summary>
    private static long Ahead(Dice dice, ModelSpec model, IReadOnlyList<SignalSpec> history, long from, int durations)
    {
        long[] breakpoints = [.. Breakpoints.Of(model, history).Where(at => at > from + 1)];
        long[] steps = [Instants.Day, .. HistoryDraw.Durations(model)];
        long chosen = breakpoints.Length > 0 && dice.Chance(0.5)
            ? dice.Pick(breakpoints) + dice.Pick(-1, 0, 0, 1)
            : from + (long)(durations * dice.Between(0, 1) * Math.Min(dice.Pick(steps), Instants.Last / 20));
        return Math.Clamp(chosen, from, Instants.Last);
    }
}
