using LeadTemperature.Tracking;

namespace HotLine.Playing;

/// <summary>What people, automation and leads will do, and when: the world around the tracker. Thread-safe.</summary>
public sealed class Agenda(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Func<ILeadTracker, Task>, (DateTimeOffset At, long Number)> _plans = new();
    private long _number;

    /// <summary>The instant that it is.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>When the next plan is to be done; null where there is none.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (_lock)
            {
                return _plans.TryPeek(out _, out (DateTimeOffset At, long) first) ? first.At : null;
            }
        }
    }

    /// <summary>Plans something for an instant. What is for one instant is done in the order in which it was planned.</summary>
    public void At(DateTimeOffset at, Func<ILeadTracker, Task> plan)
    {
        lock (_lock)
        {
            _plans.Enqueue(plan, (at, _number++));
        }
    }

    /// <summary>Plans something for a while from now.</summary>
    public void In(TimeSpan span, Func<ILeadTracker, Task> plan) => At(time.GetUtcNow() + span, plan);

    /// <summary>Does what is planned up to now.</summary>
    public async Task DoDueAsync(ILeadTracker tracker)
    {
        while (TryTake(out Func<ILeadTracker, Task>? plan))
        {
            await plan(tracker);
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Func<ILeadTracker, Task>? plan)
    {
        lock (_lock)
        {
            plan = null;
            return _plans.TryPeek(out _, out (DateTimeOffset At, long) first) && first.At <= time.GetUtcNow() && _plans.TryDequeue(out plan, out _);
        }
    }
}
