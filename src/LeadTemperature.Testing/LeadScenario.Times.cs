using System.Diagnostics;
using LeadTemperature.Testing.Scenarios;
using LeadTemperature.Testing.Telling;

namespace LeadTemperature.Testing;

public sealed partial class LeadScenario
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The lead is hot, and stops being so then if nothing else happens.</summary>
    /// <param name="day">The day, counted from the start.</param>
    /// <param name="hour">Hours since the day's beginning, 0 to 23.</param>
    /// <param name="minute">Minutes since the hour's beginning, 0 to 59.</param>
    /// <param name="within">What the instant may differ by, at least 0; a minute unless said.</param>
    /// <exception cref="LeadScenarioException">It is not hot, or stops at another time, or never.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Out of the stated range, or out of the calendar.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeHotUntil(int day, int hour = 0, int minute = 0, TimeSpan? within = null) =>
        ShouldBeHotUntil(Time(day, hour, minute), within);

    /// <summary>The lead is hot, and stops being so then if nothing else happens.</summary>
    /// <param name="instant">The first instant at which it is not hot.</param>
    /// <param name="within">What the instant may differ by, at least 0; a minute unless said.</param>
    /// <exception cref="LeadScenarioException">It is not hot, or stops at another time, or never.</exception>
    /// <exception cref="ArgumentException"><paramref name="instant"/> is not UTC, or <paramref name="within"/> is negative.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeHotUntil(UtcInstant instant, TimeSpan? within = null) =>
        ExpectTime("be hot until", instant, within, r => r.Forecast.HotUntil, Outlook.HotUntil);

    /// <summary>The lead is warm or hot, and is cold from then on if nothing else happens.</summary>
    /// <param name="day">The day, counted from the start.</param>
    /// <param name="hour">Hours since the day's beginning, 0 to 23.</param>
    /// <param name="minute">Minutes since the hour's beginning, 0 to 59.</param>
    /// <param name="within">What the instant may differ by, at least 0; a minute unless said.</param>
    /// <exception cref="LeadScenarioException">It is cold, or becomes so at another time, or never.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Out of the stated range, or out of the calendar.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeWarmUntil(int day, int hour = 0, int minute = 0, TimeSpan? within = null) =>
        ShouldBeWarmUntil(Time(day, hour, minute), within);

    /// <summary>The lead is warm or hot, and is cold from then on if nothing else happens.</summary>
    /// <param name="instant">The first instant at which it is cold.</param>
    /// <param name="within">What the instant may differ by, at least 0; a minute unless said.</param>
    /// <exception cref="LeadScenarioException">It is cold, or becomes so at another time, or never.</exception>
    /// <exception cref="ArgumentException"><paramref name="instant"/> is not UTC, or <paramref name="within"/> is negative.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeWarmUntil(UtcInstant instant, TimeSpan? within = null) =>
        ExpectTime("be at least warm until", instant, within, r => r.Forecast.WarmUntil, Outlook.WarmUntil);

    /// <summary>The lead is not hot, and becomes so then by time alone (as doubt fades).</summary>
    /// <param name="day">The day, counted from the start.</param>
    /// <param name="hour">Hours since the day's beginning, 0 to 23.</param>
    /// <param name="minute">Minutes since the hour's beginning, 0 to 59.</param>
    /// <param name="within">What the instant may differ by, at least 0; a minute unless said.</param>
    /// <exception cref="LeadScenarioException">It is hot, or becomes so at another time, or never.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Out of the stated range, or out of the calendar.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeHotFrom(int day, int hour = 0, int minute = 0, TimeSpan? within = null) =>
        ShouldBeHotFrom(Time(day, hour, minute), within);

    /// <summary>The lead is not hot, and becomes so then by time alone (as doubt fades).</summary>
    /// <param name="instant">The first instant at which it is hot.</param>
    /// <param name="within">What the instant may differ by, at least 0; a minute unless said.</param>
    /// <exception cref="LeadScenarioException">It is hot, or becomes so at another time, or never.</exception>
    /// <exception cref="ArgumentException"><paramref name="instant"/> is not UTC, or <paramref name="within"/> is negative.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeHotFrom(UtcInstant instant, TimeSpan? within = null) =>
        ExpectTime("be hot from", instant, within, r => r.Forecast.HotFrom, Outlook.HotFrom);

    /// <summary>The temperature never changes if nothing else happens.</summary>
    /// <exception cref="LeadScenarioException">It changes, or the forecast's work ended before it could tell.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldNotChange() => Expect(
        r => r.Forecast is { NextChange: null, ProvenUntil: null },
        r => ("keep its temperature if nothing else happens", Outlook.NextChange(r)));

    [StackTraceHidden]
    private LeadScenario ExpectTime(
        string verb, UtcInstant instant, TimeSpan? within, Func<StoryReading, DateTimeOffset?> find, Func<StoryReading, string> describe)
    {
        DateTimeOffset expected = Utc(instant);
        TimeSpan tolerance = within ?? Minute;
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, TimeSpan.Zero, nameof(within));
        return Expect(
            r => find(r) is { } actual && (actual - expected).Duration() <= tolerance,
            r => ($"{verb} {Days.Of(Start, expected)} (within {Telling.Durations.Of(tolerance)})", describe(r)));
    }
}
