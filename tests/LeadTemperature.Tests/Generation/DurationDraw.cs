namespace LeadTemperature.Tests.Generation;

/// <summary>Draws durations: round ones often, so that boundaries meet, and any grain of the clock otherwise.</summary>
internal static class DurationDraw
{
    private static readonly TimeSpan[] Round =
    [
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(2),
        TimeSpan.FromDays(3), TimeSpan.FromDays(7), TimeSpan.FromDays(14), TimeSpan.FromDays(30), TimeSpan.FromDays(90),
    ];

    private static readonly TimeSpan[] Outer =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromDays(365), TimeSpan.FromDays(3_650), TimeSpan.FromDays(36_500),
    ];

    /// <summary>From a minute on, so that it may serve as a half-life too.</summary>
    public static TimeSpan Any(Dice dice, Profile profile) => profile != Profile.Extreme
        ? dice.Chance(0.6) ? dice.Pick(Round) : Ticks(dice.Across(TimeSpan.TicksPerHour, 60.0 * TimeSpan.TicksPerDay))
        : dice.Chance(0.3) ? dice.Pick([.. Round, .. Outer])
        : Ticks(dice.Across(TimeSpan.TicksPerMinute, 36_500.0 * TimeSpan.TicksPerDay));

    /// <summary>Also below a minute, down to a microsecond.</summary>
    public static TimeSpan Short(Dice dice, Profile profile) => profile == Profile.Extreme && dice.Chance(0.15)
        ? Ticks(dice.Across(TimeSpan.TicksPerMicrosecond, TimeSpan.TicksPerMinute))
        : Any(dice, profile);

    private static TimeSpan Ticks(double ticks) => TimeSpan.FromTicks((long)ticks);
}
