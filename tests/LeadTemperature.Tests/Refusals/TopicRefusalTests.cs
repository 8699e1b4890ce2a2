using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Refusals;

/// <summary>S-14: topics are judged at the door, all faults at once, and nothing is changed.</summary>
[Trait("Rule", "S-14")]
public sealed class TopicRefusalTests
{
    public static TheoryData<string> Refused => ["", " ", " Riverside", "Riverside\t", "River\nside", new string('x', 101), "\u0085"];

    public static TheoryData<string> Taken => ["x", "Riverside", "größer 😀", new string('x', 100), "a b", "a\u200db", "\"", "0"];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Topic_ThatIsNone_IsRefused(string topic)
    {
        LeadTopics topics = new();

        SignalRefusedException refused = Assert.Throws<SignalRefusedException>(() => topics.Record(topic, Day.At(0)));

        Assert.Equal(("topic", "topic-name"), (Assert.Single(refused.Faults).Path, refused.Faults[0].Code));
        Assert.Equal(new LeadTopics().ToBytes(), topics.ToBytes());
    }

    /// <summary>Not a row of the above, which would be mended on its way.</summary>
    [Fact]
    public void Topic_WithHalfAPair_IsRefused() =>
        Assert.Throws<SignalRefusedException>(() => new LeadTopics().Record($"half a pair {'\ud800'}", Day.At(0)));

    [Theory]
    [MemberData(nameof(Taken))]
    public void Topic_ThatIsOne_ComesBackAsGiven(string topic)
    {
        LeadTopics topics = new();
        topics.Record(topic, Day.At(0));

        Assert.Equal(topic, Assert.Single(LeadTopics.Read(topics.ToBytes()).Top(Day.At(0))).Topic);
    }

    [Fact]
    public void Topic_WithOuterWhiteSpace_IsToldWhatIsNearest() => Assert.Equal(
        "The signal is refused. topic: \" Riverside \" is not a topic (allowed: 1 to 100 characters, without control characters or outer white space); did you mean \"Riverside\"?",
        Assert.Throws<SignalRefusedException>(() => new LeadTopics().Record(" Riverside ", Day.At(0))).Message);

    [Theory]
    [InlineData(0, "1")]
    [InlineData(-1, "1")]
    [InlineData(double.NaN, "1")]
    [InlineData(double.NegativeInfinity, "1")]
    [InlineData(double.PositiveInfinity, "1000000")]
    [InlineData(1_000_000.1, "1000000")]
    public void Weight_OutOfRange_IsRefused(double weight, string nearest)
    {
        LeadTopics topics = new();
        topics.Record("known", Day.At(0));
        byte[] before = topics.ToBytes();

        Fault fault = Assert.Single(Assert.Throws<SignalRefusedException>(() => topics.Record("known", Day.At(1), weight)).Faults);

        Assert.Equal(("weight", "magnitude-range", nearest), (fault.Path, fault.Code, fault.Nearest));
        Assert.Equal(before, topics.ToBytes());
    }

    [Fact]
    public void Faults_OfASignal_ComeAllAtOnce()
    {
        LeadTopics topics = new();
        Signal signal = new(SignalKinds.PageView, new DateTime(2026, 3, 2), 0, "");

        Assert.False(topics.TryRecord(signal, out SignalRefusal? refusal));
        Assert.Equal(["topic-name", "time-not-utc", "magnitude-range"], refusal!.Faults.Select(f => f.Code));
        Assert.Equal(["topic", "at", "magnitude"], refusal.Faults.Select(f => f.Path));
        Assert.Equal(refusal.Faults, Assert.Throws<SignalRefusedException>(() => topics.Record(signal)).Faults);
        Assert.True(topics.TryRecord(new Signal(SignalKinds.PageView, Day.At(0), 1, "x"), out SignalRefusal? none));
        Assert.Null(none);
    }

    [Fact]
    public void Reading_BeforeTheNewestOrNotUtc_IsRefused()
    {
        LeadTopics topics = new();
        topics.Record("Riverside", Day.At(1));
        Action<UtcInstant>[] readings = [at => topics.Top(at), at => topics.NotKeptAtMost(at), at => topics.TotalWeight(at)];

        Assert.All(readings, reading =>
        {
            Fault early = Assert.Single(Assert.Throws<ReadingRefusedException>(() => reading(Day.At(1) - Day.Microsecond)).Faults);
            Assert.Equal("before-newest-signal", early.Code);
            Assert.Equal(
                "asOf: 2026-03-02T23:59:59.999999Z is before the newest signal, and topics have forgotten what was then (allowed: 2026-03-03T00:00:00.000000Z or later); did you mean 2026-03-03T00:00:00.000000Z?",
                early.Message);
            Assert.Equal("time-not-utc", Assert.Single(Assert.Throws<ReadingRefusedException>(() => reading(default)).Faults).Code);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => topics.Top(Day.At(1), -1));
        Assert.Empty(topics.Top(Day.At(1), 0));
        Assert.Single(topics.Top(Day.At(1), 100));
    }

    [Theory]
    [InlineData(0.999_999)]
    [InlineData(52_560_000.1)]
    [InlineData(-1)]
    public void HalfLife_OutOfRange_IsRefused(double minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadTopics(TimeSpan.FromMinutes(minutes)));
}
