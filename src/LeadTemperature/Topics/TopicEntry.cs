namespace LeadTemperature.Topics;

/// <summary>A topic that is kept. Weights are seen from the landmark of the <see cref="LeadTopics"/> that they belong to.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Weight">At least what it truly weighs.</param>
/// <param name="Over">The most by which the weight is over.</param>
internal readonly record struct TopicEntry(string Topic, double Weight, double Over) : IComparable<TopicEntry>
{
    /// <summary>The heavier first; of equal ones the first by name, so that what is kept does not hang on chance.</summary>
    public int CompareTo(TopicEntry other)
    {
        int byWeight = other.Weight.CompareTo(Weight);
        return byWeight != 0 ? byWeight : string.CompareOrdinal(Topic, other.Topic);
    }

    public TopicEntry Times(double factor) => new(Topic, Weight * factor, Over * factor);
}
