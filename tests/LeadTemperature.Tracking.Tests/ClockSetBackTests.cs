using LeadTemperature.Testing;
using LeadTemperature.Tracking.Admitting;
using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A wall clock that was set back by an hour left a plugin alone, and waiting leads without their turn, for an hour.</summary>
[Trait("Rule", "H-09")]
public sealed class ClockSetBackTests
{
    private readonly WallClock _clock = new();

    [Fact]
    public void Admissions_WhenTheClockIsSetBack_GoOn()
    {
        AdmissionBudget budget = new(_clock, perMinute: 60);
        Assert.Equal(10, budget.Take(100));

        _clock.SetBack(TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(5, budget.Take(100));
    }

    [Fact]
    public async Task Plugin_ThatIsLeftAloneWhenTheClockIsSetBack_IsTriedAgainInTime()
    {
        using TrackerTelemetry telemetry = new(_clock);
        TrackerOptions options = new() { BreakAfter = 1, BreakFor = TimeSpan.FromSeconds(10) };
        PluginGuard guard = new("notifier", _clock, options, telemetry, NullLogger.Instance);
        await guard.AskAsync<int>(_ => throw new InvalidOperationException(), TimeSpan.FromSeconds(2), default);
        Assert.True(guard.IsLeftAlone);

        _clock.SetBack(TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.False(guard.IsLeftAlone);
    }

    /// <summary>A clock whose wall time can be set back, while time goes on.</summary>
    private sealed class WallClock : TimeProvider
    {
        private readonly ManualClock _elapsed = new();
        private TimeSpan _back;

        public override long TimestampFrequency => _elapsed.TimestampFrequency;

        public void SetBack(TimeSpan time) => _back += time;

        public void Advance(TimeSpan time) => _elapsed.Advance(time);

        public override DateTimeOffset GetUtcNow() => _elapsed.GetUtcNow() - _back;

        public override long GetTimestamp() => _elapsed.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            _elapsed.CreateTimer(callback, state, dueTime, period);
    }
}
