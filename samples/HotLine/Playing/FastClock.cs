namespace HotLine.Playing;

/// <summary>A clock that stands at an instant of the past until it is started, and then goes by itself, a minute in a second.</summary>
/// <remarks>Timers go from the beginning, and take no less than a millisecond of the other clock.</remarks>
public sealed class FastClock(TimeProvider inner, DateTimeOffset start) : TimeProvider
{
    /// <summary>How much faster than the other clock.</summary>
    public const int Speed = 60;

    private long? _startedAt;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Lets it go.</summary>
    public void Start() => _startedAt = inner.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _startedAt is { } at ? start + (inner.GetElapsedTime(at) * Speed) : start;

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
