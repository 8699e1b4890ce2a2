using HotLine.Playing;
using LeadTemperature.Testing;

namespace HotLine.Tests;

/// <summary>The clock of <c>--real-time</c>, over one that is moved by hand.</summary>
public sealed class FastClockTests
{
    private static readonly DateTimeOffset Start = new(2022, 7, 31, 22, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _inner = new();

    [Fact]
    public void FastClock_ASecondLater_IsAMinuteOn()
    {
        FastClock clock = new(_inner, Start);
        _inner.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(Start, clock.GetUtcNow());
        clock.Start();
        long before = clock.GetTimestamp();

        _inner.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Start + TimeSpan.FromMinutes(1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetElapsedTime(before));
    }

    [Fact]
    public void FastClock_TimerOfAMinute_FiresAfterASecond()
    {
        FastClock clock = new(_inner, Start);
        clock.Start();
        List<DateTimeOffset> fired = [];
        using ITimer timer = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _inner.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(fired);

        _inner.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([Start + TimeSpan.FromMinutes(1)], fired);
    }

    [Fact]
    public void FastClock_ChangedTimer_IsAsFast()
    {
        FastClock clock = new(_inner, Start);
        int fired = 0;
        using ITimer timer = clock.CreateTimer(_ => fired++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        timer.Change(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _inner.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(3, fired);
    }
}
