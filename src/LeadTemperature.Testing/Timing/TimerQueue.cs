using System.Diagnostics.CodeAnalysis;

namespace LeadTemperature.Testing.Timing;

/// <summary>The timers of a clock that are set, by due time and then by the order in which they were set. Safe for all threads.</summary>
internal sealed class TimerQueue
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(long Due, long Turn), (ManualTimer Timer, long Period)> _timers = [];
    private readonly Dictionary<ManualTimer, (long Due, long Turn)> _places = [];
    private long _turn;

    public long? NextDue
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count == 0 ? null : _timers.First().Key.Due;
            }
        }
    }

    /// <summary>Sets a timer anew; a period of 0 is none.</summary>
    public void Set(ManualTimer timer, long due, long period)
    {
        lock (_gate)
        {
            Withdraw(timer);
            Add(timer, due, period);
        }
    }

    public void Remove(ManualTimer timer)
    {
        lock (_gate)
        {
            Withdraw(timer);
        }
    }

    /// <summary>Takes the next timer that is due by then; a periodic one is set again for its next turn.</summary>
    public bool TakeDue(long target, [NotNullWhen(true)] out ManualTimer? timer, out long due)
    {
        lock (_gate)
        {
            (timer, due) = (null, 0);
            if (_timers.Count == 0 || _timers.First() is var first && first.Key.Due > target)
            {
                return false;
            }

            long period;
            (due, (timer, period)) = (first.Key.Due, first.Value);
            Withdraw(timer);
            if (period > 0 && due <= DateTimeOffset.MaxValue.Ticks - period)
            {
                Add(timer, due + period, period);
            }

            return true;
        }
    }

    private void Add(ManualTimer timer, long due, long period)
    {
        (long, long) place = (due, _turn++);
        _timers.Add(place, (timer, period));
        _places.Add(timer, place);
    }

    private void Withdraw(ManualTimer timer)
    {
        if (_places.Remove(timer, out (long, long) place))
        {
            _timers.Remove(place);
        }
    }
}
