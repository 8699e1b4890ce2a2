namespace LeadTemperature.Testing.Drawing;

/// <summary>Draws what a lead does.</summary>
internal static class HistoryDrawing
{
    private const int SignalsAtMost = 40;

    public static TimeSpan Length { get; } = TimeSpan.FromDays(90);

    public static IReadOnlyList<Signal> Draw(Dice dice, ScoringModel model)
    {
        SignalKind[] known = [.. SignalKinds.All];
        SignalKind[] tracked = model.TrackedKinds.Count == 0 ? known : [.. model.TrackedKinds];
        DateTimeOffset at = Generate.HistoryEnd - Within(dice, Length / 2);
        int count = dice.Pick(0, 1, 2, 4, 8, 16, dice.Whole(0, SignalsAtMost), dice.Whole(0, SignalsAtMost));
        List<Signal> signals = [];
        while (signals.Count < count)
        {
            SignalKind kind = dice.Pick(dice.Percent(90) ? tracked : known);
            signals.Add(new Signal(kind, at, Magnitude(dice), dice.Percent(20) ? dice.Pick("riverside", "old-town") : null));
            at -= Gap(dice);
            at = at < Generate.HistoryStart ? Generate.HistoryStart : at;
        }

        return dice.Shuffled(signals);
    }

    /// <summary>How long after its newest signal a history is read.</summary>
    public static TimeSpan Wait(Dice dice) => dice.Percent(25) ? TimeSpan.Zero
        : dice.Percent(50) ? TimeSpan.FromHours(dice.Whole(0, 60 * 24))
        : Within(dice, TimeSpan.FromDays(dice.Pick(1, 10, 60)));

    private static double Magnitude(Dice dice) => dice.Percent(67) ? 1 : dice.Pick(0.5, 2, 3, 10);

    private static TimeSpan Gap(Dice dice) => dice.Whole(0, 5) switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromDays(dice.Whole(1, 7)),
        2 => TimeSpan.FromHours(dice.Whole(1, 48)),
        3 => TimeSpan.FromSeconds(dice.Whole(1, 600)),
        _ => Within(dice, TimeSpan.FromDays(4)),
    };

    private static TimeSpan Within(Dice dice, TimeSpan most) =>
        TimeSpan.FromMicroseconds(dice.Whole(0L, most.Ticks / TimeSpan.TicksPerMicrosecond));
}
