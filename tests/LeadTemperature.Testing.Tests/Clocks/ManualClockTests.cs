using System.Globalization;

namespace LeadTemperature.Testing.Tests.Clocks;

/// <summary>A clock that is moved by hand.</summary>
public sealed class ManualClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Clock_NotMoved_StandsStill()
    {
        Assert.Equal(LeadScenario.DefaultStart, _clock.GetUtcNow());
        Assert.Equal(_clock.GetUtcNow(), _clock.GetLocalNow());
        DateTimeOffset elsewhere = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal(elsewhere, new ManualClock(elsewhere).GetUtcNow());
        Assert.Equal(TimeSpan.Zero, new ManualClock(elsewhere).GetUtcNow().Offset);
    }

    [Fact]
    public void Timestamps_Always_AgreeWithTheInstant()
    {
        long before = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromTicks(12_345_678));
        Assert.Equal(TimeSpan.FromTicks(12_345_678), _clock.GetElapsedTime(before));
        Assert.Equal(TimeSpan.FromTicks(12_345_678), _clock.GetUtcNow() - LeadScenario.DefaultStart);
    }

    [Fact]
    public void Timers_Passed_FireInOrderAtTheirTimes()
    {
        using ITimer late = Set("late", 3);
        using ITimer early = Set("early", 1);
        using ITimer alsoEarly = Set("also early", 1);
        using ITimer beyond = Set("beyond", 11);
        _clock.Advance(10 * Second);
        Assert.Equal(["early at 1", "also early at 1", "late at 3"], _fired);
        Assert.Equal(LeadScenario.DefaultStart + (10 * Second), _clock.GetUtcNow());
        Assert.Equal(LeadScenario.DefaultStart + (11 * Second), _clock.NextDue);
    }

    [Fact]
    public void Timer_AtItsVeryDueTime_Fires()
    {
        using ITimer timer = Set("x", 2);
        _clock.Set(LeadScenario.DefaultStart + (2 * Second) - TimeSpan.FromTicks(1));
        Assert.Empty(_fired);
        _clock.Set(LeadScenario.DefaultStart + (2 * Second));
        Assert.Equal(["x at 2"], _fired);
    }

    [Fact]
    public void Timer_WithPeriod_FiresOncePerPeriodPassed()
    {
        using ITimer every = Set("two", 1, 2);
        using ITimer three = Set("three", 3, 3);
        _clock.Advance(6 * Second);
        Assert.Equal(["two at 1", "three at 3", "two at 3", "two at 5", "three at 6"], _fired);
    }

    [Fact]
    public void Timer_DueAtOnce_FiresWithTheNextMove()
    {
        using ITimer timer = Set("x", 0);
        Assert.Empty(_fired);
        _clock.Advance(TimeSpan.Zero);
        Assert.Equal(["x at 0"], _fired);
    }

    [Fact]
    public void Timer_ChangedOrDisposed_KeepsToWhatWasSaidLast()
    {
        ITimer gone = Set("gone", 1);
        using ITimer moved = Set("moved", 1);
        using ITimer stopped = Set("stopped", 1, 1);
        gone.Dispose();
        Assert.True(moved.Change(5 * Second, Timeout.InfiniteTimeSpan));
        Assert.True(stopped.Change(Timeout.InfiniteTimeSpan, Second));
        _clock.Advance(5 * Second);
        Assert.Equal(["moved at 5"], _fired);
        Assert.False(gone.Change(Second, Second));
        Assert.Null(_clock.NextDue);
    }

    [Fact]
    public void Callback_ThatSetsAndMoves_IsServedInTheSameMove()
    {
        ITimer? second = null;
        using ITimer first = _clock.CreateTimer(
            _ =>
            {
                _clock.Advance(Second);
                second = Set("second", 1);
            }, null, Second, Timeout.InfiniteTimeSpan);
        _clock.Advance(3 * Second);
        Assert.Equal(["second at 3"], _fired);
        Assert.Equal(LeadScenario.DefaultStart + (3 * Second), _clock.GetUtcNow());
        second!.Dispose();
    }

    [Fact]
    public void Callback_ThatDisposesOfItsTimer_EndsIt()
    {
        ITimer? timer = null;
        timer = _clock.CreateTimer(_ => Dispose(), null, Second, Second);
        _clock.Advance(5 * Second);
        Assert.Equal(["done"], _fired);

        void Dispose()
        {
            _fired.Add("done");
            timer!.Dispose();
        }
    }

    [Fact]
    public void Callback_ThatThrows_EndsTheMoveWhereItStands()
    {
        using ITimer bad = _clock.CreateTimer(_ => throw new InvalidOperationException("bad"), null, Second, Timeout.InfiniteTimeSpan);
        using ITimer next = Set("next", 2);
        Assert.Throws<InvalidOperationException>(() => _clock.Advance(3 * Second));
        Assert.Equal(LeadScenario.DefaultStart + Second, _clock.GetUtcNow());
        _clock.Advance(2 * Second);
        Assert.Equal(["next at 2"], _fired);
    }

    [Fact]
    public void Moves_Backwards_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Set(LeadScenario.DefaultStart.AddTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(_ => { }, null, -Second, Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(_ => { }, null, Second, -Second));
    }

    [Fact]
    public async Task Delay_OfTheFramework_EndsWhenTheClockPasses()
    {
        Task delay = Task.Delay(TimeSpan.FromMinutes(5), _clock);
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));
        await delay;
    }

    [Fact]
    public async Task PeriodicTimer_OfTheFramework_TicksWithTheClock()
    {
        using PeriodicTimer timer = new(Second, _clock);
        ValueTask<bool> tick = timer.WaitForNextTickAsync();
        Assert.False(tick.IsCompleted);
        _clock.Advance(Second);
        Assert.True(await tick);
    }

    [Fact]
    public void Clock_MovedAndSetByManyThreads_AddsUp()
    {
        int fired = 0;
        Parallel.For(0, 8, _ =>
        {
            for (int i = 0; i < 500; i++)
            {
                _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromTicks(i), Timeout.InfiniteTimeSpan);
                _clock.Advance(TimeSpan.FromTicks(3));
            }
        });
        _clock.Advance(Second);
        Assert.Equal(8 * 500, fired);
        Assert.Equal((8 * 500 * 3) + TimeSpan.TicksPerSecond, (_clock.GetUtcNow() - LeadScenario.DefaultStart).Ticks);
    }

    private ITimer Set(string name, int due, int? period = null) => _clock.CreateTimer(
        state => _fired.Add(string.Create(
            CultureInfo.InvariantCulture, $"{state} at {(_clock.GetUtcNow() - LeadScenario.DefaultStart).TotalSeconds}")),
        name,
        due * Second,
        period is { } every ? every * Second : Timeout.InfiniteTimeSpan);
}
