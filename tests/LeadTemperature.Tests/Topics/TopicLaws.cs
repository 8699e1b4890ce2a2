using LeadTemperature.Tests.Properties;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Topics;

/// <summary>R-08: what is kept of topics, held against a dictionary of all of them.</summary>
[Trait("Rule", "R-08")]
public sealed class TopicLaws
{
    [Fact]
    public void Bounds_AnyStream_Hold() => Law.HoldsFor(3_000, TopicStream.Any, stream => AssertBounds(stream, stream.Recorded()));

    [Fact]
    public void Bounds_AnySplitAndMerge_Hold() => Law.HoldsFor(
        3_000, dice => (Stream: TopicStream.Any(dice), Dice: dice), c => AssertBounds(c.Stream, c.Stream.Merged(c.Dice)));

    [Fact]
    public void Bounds_AfterKeepingAndRecordingFurther_Hold() => Law.HoldsFor(500, TopicStream.Any, stream =>
    {
        int half = stream.Records.Count / 2;
        LeadTopics topics = LeadTopics.Read(stream.Recorded(stream.Records.Take(half)).ToBytes());
        foreach (TopicRecord record in stream.Records.Skip(half))
        {
            topics.Record(record.Topic, record.At, record.Weight);
        }

        AssertBounds(stream, topics);
        Assert.Equal(stream.Recorded().ToBytes(), topics.ToBytes());
    });

    [Fact]
    public void Topics_EightOrFewer_AreExactInAnyOrderAndSplit() => Law.HoldsFor(2_000, dice => (Stream: TopicStream.Few(dice), Dice: dice), c =>
    {
        AssertExact(c.Stream, c.Stream.Recorded());
        AssertExact(c.Stream, c.Stream.Recorded(c.Dice.Shuffled(c.Stream.Records)));
        AssertExact(c.Stream, c.Stream.Merged(c.Dice));
    });

    [Fact]
    public void Merge_TheOtherWayRound_GivesTheSame() => Law.HoldsFor(1_000, dice => (Stream: TopicStream.Any(dice), Dice: dice), c =>
    {
        ILookup<bool, TopicRecord> halves = c.Stream.Records.ToLookup(_ => c.Dice.Chance(0.5));
        LeadTopics left = c.Stream.Recorded(halves[true]);
        LeadTopics right = c.Stream.Recorded(halves[false]);
        byte[] other = right.ToBytes();

        left.Merge(right);
        Assert.Equal(other, right.ToBytes());
        right.Merge(c.Stream.Recorded(halves[true]));

        Assert.Equal(left.ToBytes(), right.ToBytes());
    });

    [Fact]
    public void Merge_OfBounds_AddsThem() => Law.HoldsFor(1_000, dice => (Stream: TopicStream.Any(dice), Dice: dice), c =>
    {
        ILookup<bool, TopicRecord> halves = c.Stream.Records.ToLookup(_ => c.Dice.Chance(0.5));
        LeadTopics merged = c.Stream.Recorded(halves[true]);
        LeadTopics other = c.Stream.Recorded(halves[false]);
        double total = merged.TotalWeight(c.Stream.AsOf) + other.TotalWeight(c.Stream.AsOf);
        double notKept = merged.NotKeptAtMost(c.Stream.AsOf) + other.NotKeptAtMost(c.Stream.AsOf);

        merged.Merge(other);

        Assert.Equal(total, merged.TotalWeight(c.Stream.AsOf), 1e-9 * total);
        Assert.InRange(merged.NotKeptAtMost(c.Stream.AsOf), notKept * (1 - 1e-9), (total / 9) + (1e-9 * total));
    });

    [Fact]
    public void Bytes_WrittenAndRead_GiveTheSameTopics() => Law.HoldsFor(1_000, TopicStream.Any, stream =>
    {
        LeadTopics topics = stream.Recorded();
        byte[] bytes = topics.ToBytes();
        LeadTopics read = LeadTopics.Read(bytes);

        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(topics.Top(stream.AsOf), read.Top(stream.AsOf));
        Assert.Equal((topics.HalfLife, topics.NewestAt, topics.Count), (read.HalfLife, read.NewestAt, read.Count));
        Assert.Equal((topics.NotKeptAtMost(stream.AsOf), topics.TotalWeight(stream.AsOf)), (read.NotKeptAtMost(stream.AsOf), read.TotalWeight(stream.AsOf)));
    });

    private static void AssertBounds(TopicStream stream, LeadTopics topics)
    {
        Dictionary<string, double> weights = stream.Weights();
        double total = weights.Values.Sum();
        double tolerance = 1e-9 * total;
        IReadOnlyList<DominantTopic> top = topics.Top(stream.AsOf);
        double notKept = topics.NotKeptAtMost(stream.AsOf);

        Assert.Equal(total, topics.TotalWeight(stream.AsOf), tolerance);
        Assert.InRange(notKept, 0, (total / 9) + tolerance);
        Assert.InRange(top.Count, 0, LeadTopics.MostKept);
        Assert.Equal(top.Select(t => t.Weight).OrderDescending(), top.Select(t => t.Weight));
        Assert.All(top, t =>
        {
            Assert.InRange(t.OverAtMost, 0, notKept);
            Assert.InRange(weights[t.Topic], t.Weight - t.OverAtMost - tolerance, t.Weight + tolerance);
        });
        Assert.All(weights.Where(w => top.All(t => t.Topic != w.Key)), w => Assert.InRange(w.Value, 0, notKept + tolerance));
    }

    private static void AssertExact(TopicStream stream, LeadTopics topics)
    {
        Dictionary<string, double> weights = stream.Weights();
        double tolerance = 1e-9 * Math.Max(1, weights.Values.Sum());
        Dictionary<string, DominantTopic> kept = topics.Top(stream.AsOf).ToDictionary(t => t.Topic, StringComparer.Ordinal);

        Assert.Equal(0, topics.NotKeptAtMost(stream.AsOf));
        Assert.All(weights, w => Assert.Equal(w.Value, kept.GetValueOrDefault(w.Key).Weight, tolerance));
        Assert.All(kept, t => Assert.True(weights.ContainsKey(t.Key) && t.Value.OverAtMost == 0));
    }
}
