namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>
/// Connections that wait to be used again: the one that was used last first, and none longer than a minute, since a server or what stands
/// before it may drop one that is silent, and the application may need it. Thread-safe.
/// </summary>
internal sealed class Idle(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<(Lane Lane, long Since)> _lanes = [];
    private bool _isOver;

    public bool IsOver
    {
        get
        {
            lock (_lock)
            {
                return _isOver;
            }
        }
    }

    /// <summary>One to use, or null; and those whose time is over, to be closed.</summary>
    public Lane? Take(out Lane[] over)
    {
        lock (_lock)
        {
            over = Expired();
            if (_lanes.Count == 0)
            {
                return null;
            }

            Lane lane = _lanes[^1].Lane;
            _lanes.RemoveAt(_lanes.Count - 1);
            return lane;
        }
    }

    /// <summary>Lets one wait; gives those to be closed, which is that one where none are to wait any more.</summary>
    public Lane[] Put(Lane lane)
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return [lane];
            }

            _lanes.Add((lane, time.GetTimestamp()));
            return Expired();
        }
    }

    /// <summary>All that wait, to be closed.</summary>
    public Lane[] Clear()
    {
        lock (_lock)
        {
            Lane[] all = [.. _lanes.Select(idle => idle.Lane)];
            _lanes.Clear();
            return all;
        }
    }

    /// <summary>The same, and from now on none waits.</summary>
    public Lane[] End()
    {
        lock (_lock)
        {
            _isOver = true;
            return Clear();
        }
    }

    private Lane[] Expired()
    {
        int count = _lanes.FindIndex(idle => time.GetElapsedTime(idle.Since) < Longest);
        count = count < 0 ? _lanes.Count : count;
        Lane[] over = [.. _lanes.Take(count).Select(idle => idle.Lane)];
        _lanes.RemoveRange(0, count);
        return over;
    }
}
