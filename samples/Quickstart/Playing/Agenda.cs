namespace Quickstart.Playing;

/// <summary>What is to be done at which instant. What is for one instant is done in the order in which it was planned.</summary>
/// <remarks>The only clock of a play: now is the instant of what is being done, and no time goes by in between.</remarks>
public sealed class Agenda
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset At, long Number)> _plans = new();
    private long _number;

    /// <summary>Plans something for an instant.</summary>
    public void At(DateTimeOffset at, Action<DateTimeOffset> plan) => _plans.Enqueue(plan, (at, _number++));

    /// <summary>Plans something for a while after an instant; nothing where the calendar ends before that.</summary>
    public void After(DateTimeOffset instant, TimeSpan span, Action<DateTimeOffset> plan)
    {
        if (span <= DateTimeOffset.MaxValue - instant)
        {
            At(instant + span, plan);
        }
    }

    /// <summary>Does what is planned up to an instant and at it, for as long as that is wanted.</summary>
    public void RunThrough(DateTimeOffset last, Func<bool> isWanted)
    {
        while (_plans.TryPeek(out Action<DateTimeOffset>? plan, out (DateTimeOffset At, long) when) && when.At <= last && isWanted())
        {
            _plans.Dequeue();
            plan(when.At);
        }
    }
}
