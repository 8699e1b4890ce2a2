namespace LeadTemperature.Tests.Rules;

/// <summary>The time of the examples, in days after a Monday midnight UTC.</summary>
internal static class Day
{
    public static DateTimeOffset Zero { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static TimeSpan Microsecond { get; } = TimeSpan.FromMicroseconds(1);

    public static DateTimeOffset At(double day) => Zero + TimeSpan.FromDays(day);

    /// <summary>The instant just over: the first at which something that includes its very end no longer holds.</summary>
    public static DateTimeOffset JustAfter(double day) => At(day) + Microsecond;

    public static TimeSpan Days(double days) => TimeSpan.FromDays(days);
}
