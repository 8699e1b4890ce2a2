namespace LeadTemperature.Testing.Timing;

/// <summary>A timer of a clock that is moved by hand.</summary>
internal sealed class ManualTimer(ManualClock clock, TimerQueue timers, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _gate = new();
    private bool _isDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNegative(dueTime, nameof(dueTime));
        ThrowIfNegative(period, nameof(period));
        lock (_gate)
        {
            if (_isDisposed)
            {
                return false;
            }

            long now = clock.GetTimestamp();
            if (dueTime == Timeout.InfiniteTimeSpan || dueTime.Ticks > DateTimeOffset.MaxValue.Ticks - now)
            {
                timers.Remove(this);
            }
            else
            {
                timers.Set(this, now + dueTime.Ticks, period == Timeout.InfiniteTimeSpan ? 0 : period.Ticks);
            }

            return true;
        }
    }

    /// <summary>Calls what it is for, unless it was disposed of meanwhile.</summary>
    public void Fire()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }
        }

        callback(state);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            timers.Remove(this);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void ThrowIfNegative(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, time, "A timer's time is at least 0, or infinite.");
        }
    }
}
