using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>The share of its points that a signal still has at an age.</summary>
/// <remarks>
/// <para>
/// The share is 1 up to the grace (none unless said), and from there on a function of the age beyond it. Durations are floored to
/// the microsecond. Values are judged when a model is built, together with everything else in it. Equal by content. Immutable.
/// </para>
/// <para>Half-life without grace and <see cref="None"/> may count any number of signals; every other decay needs a rule that counts its most recent ones.</para>
/// </remarks>
public sealed record Decay
{
    private Decay(DecayShape shape, TimeSpan duration, double lost)
    {
        Shape = shape;
        Duration = Micros.Floor(duration);
        Lost = lost;
    }

    /// <summary>No decay: the share is 1 at every age.</summary>
    public static Decay None { get; } = new(DecayShape.None, TimeSpan.Zero, 0);

    /// <summary>What a rule gets unless it says otherwise: a half-life of 7 days.</summary>
    public static Decay Default { get; } = HalfLife(TimeSpan.FromDays(7));

    /// <summary>Which of the forms it has.</summary>
    public DecayShape Shape { get; }

    /// <summary>The half-life, span, interval or window; zero without decay.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The share lost at the end of each interval of a step decay; 0 for all others.</summary>
    public double Lost { get; }

    /// <summary>The time in which nothing is lost; zero unless said.</summary>
    public TimeSpan Grace { get; private init; }

    /// <summary>Half is gone after each half-life: <c>2^(−age / halfLife)</c>. With 7 days: 0.707 after 3.5 days, 0.25 after 14.</summary>
    /// <param name="halfLife">At least 1 minute, at most 36,500 days.</param>
    public static Decay HalfLife(TimeSpan halfLife) => new(DecayShape.HalfLife, halfLife, 0);

    /// <summary>A straight line to nothing: <c>max(0, 1 − age / span)</c>. Over 10 days: 0.7 after 3 days, 0 from 10 on.</summary>
    /// <param name="span">Above 0, at most 36,500 days.</param>
    public static Decay Linear(TimeSpan span) => new(DecayShape.Linear, span, 0);

    /// <summary>
    /// The same share of the whole is lost at the end of each interval: <c>max(0, 1 − lost · ⌊age / interval⌋)</c>.
    /// Half each 30 days: 1 before 30 days, 0.5 from 30, 0 from 60.
    /// </summary>
    /// <param name="interval">Above 0, at most 36,500 days.</param>
    /// <param name="lost">The share lost each time, above 0 and at most 1.</param>
    public static Decay StepLinear(TimeSpan interval, double lost) => new(DecayShape.StepLinear, interval, lost);

    /// <summary>
    /// The same share of what is left is lost at the end of each interval: <c>(1 − lost)^⌊age / interval⌋</c>.
    /// Half each 30 days: 1 before 30 days, 0.5 from 30, 0.25 from 60.
    /// </summary>
    /// <param name="interval">Above 0, at most 36,500 days.</param>
    /// <param name="lost">The share lost each time, above 0 and at most 1.</param>
    public static Decay StepCompounding(TimeSpan interval, double lost) => new(DecayShape.StepCompounding, interval, lost);

    /// <summary>All or nothing: 1 while <c>age ≤ window</c>, else 0. With 10 days: 1 at exactly 10 days, 0 a microsecond later.</summary>
    /// <param name="window">Above 0, at most 36,500 days.</param>
    public static Decay Window(TimeSpan window) => new(DecayShape.Window, window, 0);

    /// <summary>The same decay, begun only after a time in which nothing is lost: the share at an age is that at <c>age − grace</c>.</summary>
    /// <param name="grace">At least 0, at most 36,500 days.</param>
    public Decay WithGrace(TimeSpan grace) => this with { Grace = Micros.Floor(grace) };

    /// <summary>In words, such as <c>half-life 7d after grace 1d</c>.</summary>
    public override string ToString()
    {
        string duration = DurationText.Of(Duration);
        string text = Shape switch
        {
            DecayShape.None => "none",
            DecayShape.HalfLife => $"half-life {duration}",
            DecayShape.Linear => $"linear {duration}",
            DecayShape.StepLinear => FormattableString.Invariant($"step {duration} linear {Lost:R}"),
            DecayShape.StepCompounding => FormattableString.Invariant($"step {duration} compounding {Lost:R}"),
            _ => $"window {duration}",
        };
        return Grace == TimeSpan.Zero ? text : $"{text} after grace {DurationText.Of(Grace)}";
    }
}
