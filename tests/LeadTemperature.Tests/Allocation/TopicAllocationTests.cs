using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Allocation;

/// <summary>P-01: recording what a lead is about takes no bytes, be the topic kept already or new.</summary>
[Trait("Rule", "P-01")]
public sealed class TopicAllocationTests
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 20).Select(i => $"topic {i}")];

    [Fact]
    public void Record_OfATopicThatIsKept_TakesNoBytes()
    {
        LeadTopics topics = new();
        topics.Record("Riverside", Day.At(0));
        Signal signal = new(SignalKinds.PageView, Day.At(1), 2, "Riverside");
        int i = 0;

        Allocated.AssertNone(() => topics.Record("Riverside", Day.At(i++ % 20_000)));
        Allocated.AssertNone(() => topics.Record(signal));
    }

    [Fact]
    public void Record_OfTopicsThatCompete_TakesNoBytes()
    {
        LeadTopics topics = new();
        int i = 0;

        Allocated.AssertNone(() => topics.Record(Names[i++ % Names.Length], Day.At(0), 1 + (i % 3)));
        Assert.True(topics.NotKeptAtMost(Day.At(0)) > 0);
    }
}
