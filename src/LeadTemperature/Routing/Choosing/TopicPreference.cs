namespace LeadTemperature.Routing.Choosing;

/// <summary>Prefers those who have a topic of the lead.</summary>
internal static class TopicPreference
{
    /// <summary>The candidates with the first topic that anybody has; null where nobody has any.</summary>
    public static RepCandidate[]? Among(ReadOnlySpan<RepCandidate> candidates, IReadOnlyList<string> topics, out string? topic)
    {
        for (int i = 0; i < topics.Count; i++)
        {
            topic = topics[i];
            int count = 0;
            foreach (ref readonly RepCandidate candidate in candidates)
            {
                count += candidate.Rep.Topics.Contains(topic) ? 1 : 0;
            }

            if (count > 0)
            {
                return Those(candidates, topic, count);
            }
        }

        topic = null;
        return null;
    }

    private static RepCandidate[] Those(ReadOnlySpan<RepCandidate> candidates, string topic, int count)
    {
        RepCandidate[] preferred = new RepCandidate[count];
        int next = 0;
        foreach (ref readonly RepCandidate candidate in candidates)
        {
            if (candidate.Rep.Topics.Contains(topic))
            {
                preferred[next++] = candidate;
            }
        }

        return preferred;
    }
}
