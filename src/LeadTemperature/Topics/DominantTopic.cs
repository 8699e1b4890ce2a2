namespace LeadTemperature.Topics;

/// <summary>A topic that a lead is about, with its weight at an instant.</summary>
/// <remarks>
/// What the topic truly weighs is at most <see cref="Weight"/> and at least <see cref="Weight"/> less <see cref="OverAtMost"/>. Topics come
/// from the application and may say something of a person: they are no metric tag, and go into logs at Debug only. Immutable.
/// </remarks>
public readonly record struct DominantTopic
{
    internal DominantTopic(string topic, double weight, double overAtMost)
    {
        Topic = topic;
        Weight = weight;
        OverAtMost = overAtMost;
    }

    /// <summary>The topic, as it was recorded. Null only in <c>default</c>.</summary>
    public string Topic { get; }

    /// <summary>The magnitudes of its signals, decayed to the instant: 1 for one signal of magnitude 1 just now; at least 0.</summary>
    public double Weight { get; }

    /// <summary>How much of the weight may be other topics'; 0 for a lead of no more than eight topics.</summary>
    public double OverAtMost { get; }

    /// <summary>In one line, invariant: <c>Riverside: 2.5</c>, or <c>Riverside: 2.5, over by at most 0.25</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Topic}: {Weight:0.######}{(OverAtMost > 0 ? FormattableString.Invariant($", over by at most {OverAtMost:0.######}") : "")}");
}
