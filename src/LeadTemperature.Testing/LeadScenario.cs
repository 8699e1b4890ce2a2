using System.Diagnostics;
using LeadTemperature.Testing.Scenarios;
using LeadTemperature.Testing.Telling;

namespace LeadTemperature.Testing;

/// <summary>A lead's story under a scoring model: what it does and when, and what it should read as by then.</summary>
/// <remarks>
/// <para>
/// Days are counted from <see cref="Start"/>: day 0 begins there, day 1 exactly 24 hours later. A scenario stands at an
/// <see cref="Instant"/>, which <see cref="On"/>, <see cref="At"/> and <see cref="After"/> move; what is told or expected next is told
/// or expected of that instant. It may move back: signals told late count as if they had come in time, and signals later than the
/// instant do not count yet.
/// </para>
/// <para>
/// Immutable: each step gives another scenario and leaves this one as it was, so that several stories may share a beginning, also
/// across threads. An expectation that holds gives the same scenario back. A step whose result is not used has no effect.
/// </para>
/// <para>
/// What is not as expected throws a <see cref="LeadScenarioException"/>, which every test framework reports. Each expectation also
/// checks that a <see cref="LeadState"/> of the signals reads as their history does.
/// </para>
/// </remarks>
public sealed partial class LeadScenario
{
    private readonly Story _story;

    private LeadScenario(Story story) => _story = story;

    /// <summary>Where a scenario starts unless it says otherwise: Monday, 2026-01-05, midnight UTC.</summary>
    public static DateTimeOffset DefaultStart { get; } = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The model that reads the lead.</summary>
    public ScoringModel Model => _story.Model;

    /// <summary>The beginning of day 0, UTC; <see cref="DefaultStart"/> unless said.</summary>
    public DateTimeOffset Start => _story.Start;

    /// <summary>The instant that the scenario stands at, UTC; <see cref="Start"/> before it was moved.</summary>
    public DateTimeOffset Instant => _story.Instant;

    /// <summary>The signals told so far, in the order of telling, later ones than <see cref="Instant"/> too.</summary>
    public IReadOnlyList<Signal> Signals => [.. _story.Signals];

    /// <summary>A lead without signals, at the start, read by the given model.</summary>
    public static LeadScenario For(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new LeadScenario(new Story(model, DefaultStart));
    }

    /// <summary>Puts the beginning of day 0, and the scenario with it, elsewhere. Said first, before any step.</summary>
    /// <param name="start">The beginning of day 0.</param>
    /// <exception cref="ArgumentException"><paramref name="start"/> is not UTC.</exception>
    /// <exception cref="InvalidOperationException">The scenario has been moved, or signals were told.</exception>
    public LeadScenario StartingAt(UtcInstant start) => Instant != Start || _story.Signals.Length > 0
        ? throw new InvalidOperationException("The start of a scenario is said before its first step.")
        : new(_story with { Start = Utc(start), Instant = Utc(start) });

    /// <summary>
    /// Reads with hysteresis from here on: the lead's temperature is remembered, so that a hot lead stays hot within the model's band.
    /// Off unless said: each reading is then memoryless.
    /// </summary>
    /// <remarks>
    /// As a tracker does: before each signal, and before the reading, the changes that the forecast had announced up to then are
    /// applied; each signal is taken in the order of its time (at one instant, in the order of telling). So what is read depends on the
    /// signals and the instant alone, never on when else somebody looked. A lead has no temperature to remember before its first signal.
    /// </remarks>
    public LeadScenario RememberingTemperature() => new(_story with { Remembers = true });

    /// <summary>Moves to a time of a day, counted from the start.</summary>
    /// <param name="day">0 is the day of the start; days before it are negative.</param>
    /// <param name="hour">Hours since the day's beginning, 0 to 23.</param>
    /// <param name="minute">Minutes since the hour's beginning, 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of the stated range, or out of the calendar.</exception>
    public LeadScenario On(int day, int hour = 0, int minute = 0) => new(_story with { Instant = Time(day, hour, minute) });

    /// <summary>Moves to an instant.</summary>
    /// <exception cref="ArgumentException"><paramref name="instant"/> is not UTC.</exception>
    public LeadScenario At(UtcInstant instant) => new(_story with { Instant = Utc(instant) });

    /// <summary>Moves on from the present instant; back where <paramref name="time"/> is negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of the calendar.</exception>
    public LeadScenario After(TimeSpan time) => new(_story with { Instant = Utc(Instant + time) });

    /// <summary>The lead does something at the present instant.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="times">How often, all at this instant; at least 1, at most 1,000.</param>
    /// <param name="magnitude">How much of it each time, above 0 and at most 1,000,000.</param>
    /// <param name="topic">What it is about, or null. Scoring does not read it; a failure shows it.</param>
    /// <exception cref="LeadScenarioException">The model refuses the signal: a kind that it does not know, or a magnitude out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is out of range.</exception>
    [StackTraceHidden]
    public LeadScenario Signal(SignalKind kind, int times = 1, double magnitude = 1, string? topic = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, 1_000);
        return WithHistory(Enumerable.Repeat(new Signal(kind, Instant, magnitude, topic), times));
    }

    /// <summary>Adds signals that have times of their own, in any order; the scenario stays where it is.</summary>
    /// <exception cref="LeadScenarioException">The model refuses one of the signals.</exception>
    [StackTraceHidden]
    public LeadScenario WithHistory(params IEnumerable<Signal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        try
        {
            return new LeadScenario(_story.Told([.. signals]));
        }
        catch (SignalRefusedException refused)
        {
            throw Failure.Of(_story, refused);
        }
    }

    /// <summary>Reads the lead at the present instant.</summary>
    public Assessment Assess() => Read().Assessment;

    /// <summary>Explains that reading, line by line.</summary>
    public Ledger Explain() => Read().Ledger;

    /// <summary>When the temperature changes from the present instant on if nothing else happens.</summary>
    public TemperatureForecast Forecast() => Read().Forecast;

    /// <summary>Ledger, forecast and signals as a failure shows them; lines end with a line feed.</summary>
    public override string ToString() => Report.Of(Read());

    /// <summary>Reads the story, and holds its state against its history.</summary>
    [StackTraceHidden]
    private StoryReading Read()
    {
        StoryReading reading = _story.Read();
        return reading.Agrees ? reading : throw Failure.OfTheLibrary(reading);
    }

    private DateTimeOffset Time(int day, int hour, int minute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hour);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hour, 23);
        ArgumentOutOfRangeException.ThrowIfNegative(minute);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minute, 59);
        return Start + new TimeSpan(day, hour, minute, 0);
    }

    private static DateTimeOffset Utc(UtcInstant instant) => instant.IsUtc
        ? instant.ToDateTimeOffset()
        : throw new ArgumentException($"{instant} does not say which instant it means: it is not UTC.", nameof(instant));
}
