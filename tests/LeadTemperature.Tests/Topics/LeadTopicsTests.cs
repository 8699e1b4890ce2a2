using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Topics;

/// <summary>R-08: dominant topics by example.</summary>
[Trait("Rule", "R-08")]
public sealed class LeadTopicsTests
{
    [Fact]
    public void Weight_OfASignal_HalvesEachFortnight()
    {
        LeadTopics topics = new();
        topics.Record("Riverside", Day.At(0));
        topics.Record("Riverside", Day.At(0));
        topics.Record("Old Town", Day.At(28));

        Assert.Equal(
            ["Old Town: 1", "Riverside: 0.5"],
            topics.Top(Day.At(28)).Select(t => t.ToString()));
        Assert.Equal(["Old Town: 0.5"], topics.Top(Day.At(42), 1).Select(t => t.ToString()));
        Assert.Equal(1.5, topics.TotalWeight(Day.At(28)), 1e-12);
        Assert.Equal(Day.At(28), topics.NewestAt);
    }

    [Fact]
    public void Signal_WithATopic_WeighsItsMagnitude()
    {
        LeadTopics topics = new();
        topics.Record(new Signal(SignalKinds.PageView, Day.At(0), 2.5, "Riverside"));
        topics.Record(new Signal(SignalKinds.Bounce, Day.At(0), 0.5, "Riverside"));

        Assert.Equal(3, Assert.Single(topics.Top(Day.At(0))).Weight, 1e-12);
    }

    [Fact]
    public void Signal_WithoutTopic_ChangesNothing()
    {
        LeadTopics topics = new();
        topics.Record("Riverside", Day.At(0));
        byte[] before = topics.ToBytes();

        topics.Record(new Signal(SignalKinds.PageView, Day.At(9)));
        topics.Record(default(Signal));

        Assert.Equal(before, topics.ToBytes());
    }

    [Fact]
    public void Topics_ThatDifferInCase_AreTwo()
    {
        LeadTopics topics = new();
        topics.Record("riverside", Day.At(0));
        topics.Record("Riverside", Day.At(0));

        Assert.Equal(["Riverside", "riverside"], topics.Top(Day.At(0)).Select(t => t.Topic));
    }

    /// <summary>Eight of weight 2; then what is not kept gathers 1, 2, 3 and at 3 puts the ordinally last of the eight out.</summary>
    [Fact]
    public void Topics_MoreThanEight_TakeAPlaceOnceTheyMayBeHeavier()
    {
        LeadTopics topics = new();
        foreach (char c in "abcdefgh")
        {
            topics.Record($"{c}", Day.At(0), 2);
        }

        topics.Record("x", Day.At(0));
        topics.Record("y", Day.At(0));
        Assert.Equal("abcdefgh", string.Concat(topics.Top(Day.At(0)).Select(t => t.Topic)));
        Assert.Equal(2, topics.NotKeptAtMost(Day.At(0)), 1e-12);

        topics.Record("z", Day.At(0));
        Assert.Equal("zabcdefg", string.Concat(topics.Top(Day.At(0)).Select(t => t.Topic)));
        Assert.Equal("z: 3, over by at most 2", topics.Top(Day.At(0))[0].ToString());
        Assert.Equal(2, topics.NotKeptAtMost(Day.At(0)), 1e-12);
        Assert.Equal(19, topics.TotalWeight(Day.At(0)), 1e-12);
    }

    [Fact]
    public void Newcomer_AsHeavyAsTheLeast_IsKeptIfItComesBeforeByName()
    {
        LeadTopics topics = new();
        foreach (char c in "bcdefghi")
        {
            topics.Record($"{c}", Day.At(0));
        }

        topics.Record("a", Day.At(0));

        Assert.Equal("abcdefgh", string.Concat(topics.Top(Day.At(0)).Select(t => t.Topic)));
    }

    [Fact]
    public void Merge_OfTwoThatKeepEightEach_KeepsTheHeaviestWithTheirBounds()
    {
        LeadTopics left = Counted("abcdefgh", 1, 2);
        LeadTopics right = Counted("hijklmno", 1, 2);
        left.Record("x", Day.At(0)); // not kept, and might be any of the right's
        left.Merge(right);

        Assert.Equal("hijklmno", string.Concat(left.Top(Day.At(0)).Select(t => t.Topic)));
        Assert.Equal(["h: 4", "i: 3, over by at most 1"], left.Top(Day.At(0), 2).Select(t => t.ToString()));
        Assert.Equal(2, left.NotKeptAtMost(Day.At(0)), 1e-12); // a
        Assert.Equal(33, left.TotalWeight(Day.At(0)), 1e-12);
    }

    [Fact]
    public void Merge_WithItself_DoublesAndStaysFinite()
    {
        LeadTopics topics = Counted("abcdefghij", 1, 3);
        double before = topics.TotalWeight(Day.At(0));
        topics.Merge(topics);
        Assert.Equal(2 * before, topics.TotalWeight(Day.At(0)), 1e-9);

        for (int i = 0; i < 2_000; i++)
        {
            topics.Merge(topics);
        }

        Assert.All(topics.Top(Day.At(0)), t => Assert.True(double.IsFinite(t.Weight)));
        Assert.Equal(topics.ToBytes(), LeadTopics.Read(topics.ToBytes()).ToBytes());
    }

    [Fact]
    public void Merge_OfAnotherHalfLife_IsRefusedAndChangesNothing()
    {
        LeadTopics topics = Counted("ab", 1, 1);
        byte[] before = topics.ToBytes();

        ArgumentException refused = Assert.Throws<ArgumentException>(() => topics.Merge(new LeadTopics(TimeSpan.FromDays(7))));

        Assert.Equal("Topics of half-life 7d cannot be merged into those of 14d. (Parameter 'other')", refused.Message);
        Assert.Equal(before, topics.ToBytes());
    }

    /// <summary>Times at both ends of the calendar and the shortest half-life: the old is forgotten, and what comes then is exact.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(14 * 1_440)]
    [InlineData(36_500 * 1_440)]
    public void Times_AcrossTheWholeCalendar_NeitherOverflowNorUnderflow(int halfLifeMinutes)
    {
        DateTimeOffset last = DateTimeOffset.MaxValue;
        LeadTopics forwards = new(TimeSpan.FromMinutes(halfLifeMinutes));
        LeadTopics backwards = new(TimeSpan.FromMinutes(halfLifeMinutes));
        (string Topic, DateTimeOffset At)[] records = [("first", DateTimeOffset.MinValue), ("now", Day.At(0)), ("last", last)];
        foreach ((string topic, DateTimeOffset at) in records)
        {
            forwards.Record(topic, at, 1e6);
        }

        foreach ((string topic, DateTimeOffset at) in records.Reverse())
        {
            backwards.Record(topic, at, 1e6);
        }

        Assert.Equal(("last", 1e6), (forwards.Top(last)[0].Topic, Math.Round(forwards.Top(last)[0].Weight, 3)));
        Assert.Equal(forwards.Top(last).Select(t => t.ToString()), backwards.Top(last).Select(t => t.ToString()));
        Assert.Equal(forwards.ToBytes(), LeadTopics.Read(forwards.ToBytes()).ToBytes());
        forwards.Merge(backwards);
        Assert.Equal(2e6, forwards.Top(last)[0].Weight, 1e-3);
    }

    [Fact]
    public void Topics_AfterDecadesOfSilence_KeepTheirOrder()
    {
        LeadTopics topics = Counted("abc", 1, 3);
        topics.Record("b", Day.At(0));

        Assert.Equal("bac", string.Concat(topics.Top(Day.At(40_000)).Select(t => t.Topic)));
    }

    [Fact]
    public void Topics_Empty_AreNothing()
    {
        LeadTopics topics = LeadTopics.Read(new LeadTopics(TimeSpan.FromDays(3)).ToBytes());
        topics.Merge(new LeadTopics(TimeSpan.FromDays(3)));

        Assert.Empty(topics.Top(Day.At(0)));
        Assert.Equal((0, null, 0, 0), (topics.Count, topics.NewestAt, topics.TotalWeight(Day.At(0)), topics.NotKeptAtMost(Day.At(0))));
        Assert.Equal(TimeSpan.FromDays(3), topics.HalfLife);
    }

    /// <summary>Topics of one character each, all of one weight, each recorded so many times.</summary>
    private static LeadTopics Counted(string topics, double weight, int times)
    {
        LeadTopics counted = new();
        foreach (char c in topics)
        {
            for (int i = 0; i < times; i++)
            {
                counted.Record($"{c}", Day.At(0), weight);
            }
        }

        return counted;
    }
}
