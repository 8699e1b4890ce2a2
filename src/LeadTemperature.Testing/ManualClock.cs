using LeadTemperature.Testing.Timing;

namespace LeadTemperature.Testing;

/// <summary>A clock that stands still until it is moved, and fires the timers that it passes on the way.</summary>
/// <remarks>
/// <para>
/// Timers fire in the order of their due times, those of one due time in the order in which they were set, each while the clock reads
/// exactly its due time. A periodic one fires once for each period that is passed. A timer that is due at once fires with the next
/// move, also one by no time. Callbacks run on the thread that moves the clock; what one throws ends the move where the clock stands.
/// </para>
/// <para>
/// Safe for all threads: moves come one after another, and a callback may read and move the clock and set timers. It must not wait for
/// another thread's move. The local time zone is UTC.
/// </para>
/// </remarks>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly TimerQueue _timers = new();
    private long _ticks;

    /// <summary>Makes a clock that reads <see cref="LeadScenario.DefaultStart"/>: Monday, 2026-01-05, midnight UTC.</summary>
    public ManualClock()
        : this(LeadScenario.DefaultStart)
    {
    }

    /// <summary>Makes a clock that reads the given instant.</summary>
    public ManualClock(DateTimeOffset start) => _ticks = start.UtcTicks;

    /// <summary>UTC.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The ticks of <see cref="GetTimestamp"/> in a second: 10,000,000.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The due time of the timer that fires next; null where none is set.</summary>
    public DateTimeOffset? NextDue => _timers.NextDue is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The instant that the clock was moved to.</summary>
    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    /// <summary>The same instant in ticks of 100 ns, so that elapsed times agree with it.</summary>
    public override long GetTimestamp() => Now;

    /// <summary>Moves the clock on, and fires the timers that it passes.</summary>
    /// <param name="time">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative or leads beyond the calendar.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        lock (_moving)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(time, new TimeSpan(DateTimeOffset.MaxValue.Ticks - Now));
            MoveTo(Now + time.Ticks);
        }
    }

    /// <summary>Moves the clock on to an instant, and fires the timers that it passes.</summary>
    /// <param name="instant">Not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instant"/> is before the present one.</exception>
    public void Set(DateTimeOffset instant)
    {
        lock (_moving)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
            MoveTo(instant.UtcTicks);
        }
    }

    /// <summary>Sets a timer that fires when the clock passes its due time.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="state">What it is given.</param>
    /// <param name="dueTime">From now to the first call, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for none until it is changed.</param>
    /// <param name="period">Between further calls; 0 or <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative and not infinite.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ManualTimer timer = new(this, _timers, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private long Now => Volatile.Read(ref _ticks);

    private void MoveTo(long target)
    {
        while (_timers.TakeDue(target, out ManualTimer? timer, out long due))
        {
            Volatile.Write(ref _ticks, Math.Max(due, Now));
            timer.Fire();
        }

        Volatile.Write(ref _ticks, Math.Max(target, Now));
    }
}
