using LeadTemperature.Testing;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Owns the clock and the order of all steps: of the flows that could go on, the dice say which one does, and it goes on alone up to its next point.</summary>
/// <remarks>
/// Continuations run within the call that lets a flow go on, or within the move of the clock that ends what it waits for; one that hops to
/// another thread is waited for. So the order is the seed's alone.
/// </remarks>
internal sealed class Scheduler(Dice dice, ManualClock clock, double points)
{
    /// <summary>How often time passes while somebody could go on: others are late.</summary>
    private const double Lateness = 0.01;

    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(60);
    private static readonly AsyncLocal<Flow?> Current = new();

    private readonly List<Flow> _ready = [];
    private readonly PriorityQueue<(Flow Flow, long Alarm), (long At, long Alarm)> _asleep = new();
    private readonly List<TaskCompletionSource> _hanging = [];
    private long _alarms;

    public Trace Trace { get; } = new(kept: 120);

    public DateTimeOffset Now => clock.GetUtcNow();

    public Flow? Running => Current.Value;

    public int Living { get; private set; }

    /// <summary>What was found to be wrong first; null for nothing.</summary>
    public string? Violation { get; private set; }

    public void Fail(string violation) => Violation ??= violation;

    public void Spawn(string name, Func<Task> body)
    {
        _ready.Add(new Flow(name, body));
        Living++;
    }

    /// <summary>A point: whoever calls goes on when the dice say so. Outside of a flow it is none.</summary>
    public Task PointAsync(string what, LeadKey key = default)
    {
        if (Current.Value is not { } flow || (points < 1 && !dice.Chance(points)))
        {
            return Task.CompletedTask;
        }

        Task resumed = Stop(flow, what, key);
        MakeReady(flow);
        return resumed;
    }

    /// <summary>Waits for a time.</summary>
    public Task SleepAsync(TimeSpan time, string what = "sleeps")
    {
        Flow flow = Current.Value!;
        Task resumed = Stop(flow, what, default);
        Wake(flow, Now + time);
        return resumed;
    }

    /// <summary>Whoever sleeps wakes up then.</summary>
    public void Wake(Flow flow, DateTimeOffset at)
    {
        flow.Alarm = ++_alarms;
        flow.WakesAt = at;
        _asleep.Enqueue((flow, flow.Alarm), (at.UtcTicks, flow.Alarm));
    }

    /// <summary>Waits until another flow lets it go on: <see cref="MakeReady"/>.</summary>
    public Task WaitAsync(string what, LeadKey key, out Flow flow)
    {
        flow = Current.Value!;
        return Stop(flow, what, key);
    }

    public void MakeReady(Flow flow)
    {
        _ready.Add(flow);
        flow.State = FlowState.Ready;
    }

    /// <summary>A call that does not answer before <see cref="EndHanging"/>, if it does not listen to its token.</summary>
    public async Task HangAsync(bool listens, CancellationToken token)
    {
        TaskCompletionSource hanging = new();
        _hanging.Add(hanging);
        if (Current.Value is { } flow)
        {
            Trace.Add(Now, flow.Name, listens ? "hangs and listens" : "hangs", default);
            flow.State = FlowState.Waiting;
        }

        await (listens ? hanging.Task.WaitAsync(token) : hanging.Task).ConfigureAwait(false);
    }

    /// <summary>Calls that hang answer at last, when nobody waits for them any more.</summary>
    public void EndHanging()
    {
        TaskCompletionSource[] hanging = [.. _hanging];
        _hanging.Clear();
        foreach (TaskCompletionSource one in hanging)
        {
            one.TrySetResult();
        }
    }

    /// <summary>One step; false where nobody can go on, ever.</summary>
    public bool Step()
    {
        if (_ready.Count == 0)
        {
            return MoveClock();
        }

        if (dice.Chance(Lateness))
        {
            MoveTo(Now + TimeSpan.FromMilliseconds(dice.Whole(1, 400)));
        }

        int picked = dice.Whole(0, _ready.Count - 1);
        Flow flow = _ready[picked];
        _ready[picked] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        Trace.Add(Now, flow.Name, flow.Label, flow.Key);
        flow.State = FlowState.Running;
        if (flow.HasBegun)
        {
            flow.Resume!.SetResult();
        }
        else
        {
            flow.HasBegun = true;
            _ = RunAsync(flow);
        }

        if (flow.State == FlowState.Running && !SpinWait.SpinUntil(() => flow.State != FlowState.Running, Lost))
        {
            Fail($"{flow.Name} came to no further point after: {flow.Label}");
        }

        return true;
    }

    private static Task Stop(Flow flow, string what, LeadKey key)
    {
        flow.Label = what;
        flow.Key = key;
        flow.Resume = new TaskCompletionSource();
        flow.State = FlowState.Waiting;
        return flow.Resume.Task;
    }

    private async Task RunAsync(Flow flow)
    {
        Current.Value = flow;
        try
        {
            await flow.Body().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Fail($"{flow.Name} got what it should not: {failure}");
        }

        Living--;
        flow.State = FlowState.Ended;
    }

    private bool MoveClock()
    {
        DateTimeOffset? alarm = _asleep.TryPeek(out _, out (long At, long) first) ? new DateTimeOffset(first.At, TimeSpan.Zero) : null;
        if ((alarm ?? clock.NextDue) is null)
        {
            return false;
        }

        MoveTo(alarm < clock.NextDue || clock.NextDue is null ? alarm!.Value : clock.NextDue.Value);
        return true;
    }

    private void MoveTo(DateTimeOffset instant)
    {
        clock.Set(instant > Now ? instant : Now);
        while (_asleep.TryPeek(out (Flow Flow, long Alarm) sleeper, out (long At, long) due) && due.At <= Now.UtcTicks)
        {
            _asleep.Dequeue();
            if (sleeper.Flow.Alarm == sleeper.Alarm)
            {
                MakeReady(sleeper.Flow);
            }
        }
    }
}
