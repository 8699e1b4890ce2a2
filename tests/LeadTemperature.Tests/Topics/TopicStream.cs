using LeadTemperature.Tests.Generation;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Topics;

/// <summary>A drawn stream of topics with its half-life and an instant to read it at; and what everything in it truly weighs.</summary>
internal sealed record TopicStream(TimeSpan HalfLife, IReadOnlyList<TopicRecord> Records, DateTimeOffset AsOf)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Any number of topics.</summary>
    public static TopicStream Any(Dice dice) => Draw(dice, dice.Pick(1, 3, 8, 9, 10, 16, 40, 300));

    /// <summary>As many as are kept, or fewer.</summary>
    public static TopicStream Few(Dice dice) => Draw(dice, dice.Whole(1, LeadTopics.MostKept));

    /// <summary>The weight of each topic, added up one by one.</summary>
    public Dictionary<string, double> Weights() => Records
        .GroupBy(r => r.Topic, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Sum(r => r.Weight * Math.Pow(0.5, (AsOf - r.At) / HalfLife)), StringComparer.Ordinal);

    public LeadTopics Recorded() => Recorded(Records);

    public LeadTopics Recorded(IEnumerable<TopicRecord> records)
    {
        LeadTopics topics = new(HalfLife);
        foreach (TopicRecord record in records)
        {
            topics.Record(record.Topic, record.At, record.Weight);
        }

        return topics;
    }

    /// <summary>Split into parts at random, recorded part by part, and merged in a random order, in pairs and by one after another.</summary>
    public LeadTopics Merged(Dice dice)
    {
        int count = dice.Whole(2, 6);
        List<LeadTopics> parts = [.. Records.GroupBy(_ => dice.Whole(1, count)).Select(Recorded), new(HalfLife)];
        while (parts.Count > 1)
        {
            int into = dice.Whole(0, parts.Count - 2);
            parts[into].Merge(parts[^1]);
            parts.RemoveAt(parts.Count - 1);
        }

        return parts[0];
    }

    private static TopicStream Draw(Dice dice, int topicCount)
    {
        TimeSpan halfLife = dice.Pick(TimeSpan.FromMinutes(1), TimeSpan.FromHours(7), LeadTopics.DefaultHalfLife, LeadTopics.DefaultHalfLife, TimeSpan.FromDays(36_500));
        double span = dice.Pick(0, 1, 30, 400, 20_000, 300_000); // in days: from one instant to centuries
        double skew = dice.Pick(1, 2, 4);
        bool isEven = dice.Chance(0.3);
        List<TopicRecord> records = [];
        for (int i = dice.Whole(1, 300); i > 0; i--)
        {
            string topic = $"topic {(int)(topicCount * Math.Pow(dice.Between(0, 0.999999), skew)):000}";
            DateTimeOffset at = Start + TimeSpan.FromMicroseconds(dice.Whole(0L, (long)(span * 86_400e6)));
            records.Add(new TopicRecord(topic, at, isEven ? 1 : dice.Across(1e-3, 1e6)));
        }

        return new TopicStream(halfLife, dice.Chance(0.5) ? records : [.. records.OrderBy(r => r.At)], records.Max(r => r.At) + (dice.Pick(0, 0.5, 3, 60) * halfLife));
    }
}
