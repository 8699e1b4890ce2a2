using LeadTemperature.Tracking.InMemory;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Stores;

/// <summary>The ids of one lead in memory.</summary>
[Trait("Rule", "H-02")]
public sealed class SignalIdsTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch.AddYears(56);

    [Fact]
    public void Ids_OfALeadThatNeverRests_StayAsManyAsTheirRetentionHolds()
    {
        SignalIds ids = new();
        for (int i = 0; i < 100_000; i++)
        {
            ids.Add(new CountedSignal($"s-{i}", Start.AddSeconds(i + 100)), Start.AddSeconds(i).UtcTicks);
            Assert.InRange(ids.Count, 1, 400);
        }

        long now = Start.AddSeconds(99_999).UtcTicks;
        Assert.All(Enumerable.Range(99_900, 100), i => Assert.True(ids.Knows($"s-{i}", now)));
        Assert.All(Enumerable.Range(99_000, 900), i => Assert.False(ids.Knows($"s-{i}", now)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Id_WithinASecond_IsKnownAtLeastUntilItsTime(long ticks)
    {
        SignalIds ids = new();
        DateTimeOffset until = Start.AddTicks(ticks);
        ids.Add(new CountedSignal("s-1", until), Start.AddDays(-1).UtcTicks);

        Assert.True(ids.Knows("s-1", until.UtcTicks - 1));
        Assert.False(ids.Knows("s-1", until.AddSeconds(1).UtcTicks));
    }

    [Fact]
    public void Id_ThatIsKeptForEver_IsKnownForEver()
    {
        SignalIds ids = new();
        ids.Add(new CountedSignal("s-1", DateTimeOffset.MaxValue), Start.UtcTicks);

        Assert.True(ids.Knows("s-1", DateTimeOffset.MaxValue.UtcTicks));
    }
}
