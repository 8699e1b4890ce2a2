namespace HotLine.Playing;

/// <summary>A clock that starts at an instant of the past and goes by itself, an hour in a second. Timers take no less than a millisecond of the other clock.</summary>
public sealed class FastClock(TimeProvider inner, DateTimeOffset start) : TimeProvider
{
    /// <summary>How much faster than the other clock.</summary>
    public const int Speed = 3_600;

    private readonly long _startedAt = inner.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + (inner.GetElapsedTime(_startedAt) * Speed);

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(inner.CreateTimer(callback, state, Slow(dueTime), Slow(period)));

    private static TimeSpan Slow(TimeSpan fast) =>
        fast <= TimeSpan.Zero ? fast : TimeSpan.FromMilliseconds(Math.Ceiling((fast / Speed).TotalMilliseconds));

    private sealed class FastTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Slow(dueTime), Slow(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
