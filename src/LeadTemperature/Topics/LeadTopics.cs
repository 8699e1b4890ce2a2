namespace LeadTemperature.Topics;

/// <summary>What a lead is about: its heaviest topics, at most eight, each weighing less with time.</summary>
/// <remarks>
/// <para>
/// A signal gives its topic its magnitude, and that halves with each <see cref="HalfLife"/> of its age: <c>Σ magnitude · 2^(−age/half-life)</c>.
/// With a half-life of 14 days, two signals of four weeks ago weigh as much as half a signal now.
/// </para>
/// <para>
/// However many topics a lead has had, eight are kept, and the bounds are known. What a topic truly weighs is at most its
/// <see cref="DominantTopic.Weight"/>, and at least that less its <see cref="DominantTopic.OverAtMost"/>, which is never more than
/// <see cref="NotKeptAtMost"/>; no topic that is not kept weighs more than <see cref="NotKeptAtMost"/> either, and that is at most a ninth of
/// <see cref="TotalWeight"/>. So whatever weighs more than a ninth of everything is kept. As long as there were no more than eight topics
/// both bounds are 0: the weights are exact to 1e-9 of the total, and the order of recording does not matter. Topics that tie are kept, and
/// listed, in ordinal order.
/// </para>
/// <para>
/// Merging adds up: what is kept of a topic by both sides is added, and so are its bounds; where one side does not keep it, that side's
/// <see cref="NotKeptAtMost"/> counts in both. The ninth holds of the merged total too, however often merged. A signal on both sides counts twice.
/// </para>
/// <para>
/// A topic is 1 to 100 characters without control characters or outer white space. Topics are compared ordinally, so case counts:
/// <c>Riverside</c> and <c>riverside</c> are two. Use ids or one spelling of your own. Topics are no metric tags, and go into logs at Debug only.
/// </para>
/// <para>
/// Mutable: recording and merging need it alone; readings may run side by side. Recording allocates nothing.
/// </para>
/// </remarks>
public sealed partial class LeadTopics
{
    private const long None = -1;

    private readonly long _halfLife;
    private readonly TopicSummary _summary;
    private long _newest = None;
    private long _landmark;

    /// <summary>Makes one without topics, with a half-life of 14 days.</summary>
    public LeadTopics()
        : this(DefaultHalfLife)
    {
    }

    /// <summary>Makes one without topics.</summary>
    /// <param name="halfLife">After how long a signal weighs half: 1 minute to 36,500 days; floored to the microsecond.</param>
    /// <exception cref="ArgumentOutOfRangeException">The half-life is out of range.</exception>
    public LeadTopics(TimeSpan halfLife)
    {
        _summary = new TopicSummary();
        _halfLife = TopicHalfLife.Micros(halfLife);
        if (!TopicHalfLife.IsValid(_halfLife))
        {
            throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "A half-life is 1 minute to 36,500 days.");
        }
    }

    /// <summary>What was kept before; judged by who read it.</summary>
    private LeadTopics(long halfLife, long newest, TopicSummary summary)
    {
        _halfLife = halfLife;
        _newest = newest;
        _landmark = newest == None ? 0 : TopicHalfLife.LandmarkBefore(newest, halfLife);
        _summary = summary;
    }

    /// <summary>The half-life unless said: 14 days.</summary>
    public static TimeSpan DefaultHalfLife => TimeSpan.FromDays(14);

    /// <summary>How many topics are kept at most: 8.</summary>
    public static int MostKept => TopicSummary.MostKept;

    /// <summary>After how long a signal weighs half.</summary>
    public TimeSpan HalfLife => TimeSpan.FromMicroseconds(_halfLife);

    /// <summary>How many topics are kept now.</summary>
    public int Count => _summary.Count;

    /// <summary>The time of the newest signal with a topic, UTC; null where there was none.</summary>
    public DateTimeOffset? NewestAt => _newest == None ? null : UtcInstant.FromMicros(_newest);

    /// <summary>Topics of their own, equal to these.</summary>
    public LeadTopics Copy() => new(_halfLife, _newest, _summary.Copy());
}
