namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>One who acts: a caller, a worker, a rep. All its awaits that matter are points, at which the scheduler decides who goes on.</summary>
internal sealed class Flow(string name, Func<Task> body)
{
    private volatile FlowState _state = FlowState.Ready;

    public string Name { get; } = name;

    public Func<Task> Body { get; } = body;

    public bool HasBegun { get; set; }

    /// <summary>Read by the scheduler while a continuation may be on a thread of the pool.</summary>
    public FlowState State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>Where it is, for the trace.</summary>
    public string Label { get; set; } = "begins";

    public LeadKey Key { get; set; }

    /// <summary>Lets it go on.</summary>
    public TaskCompletionSource? Resume { get; set; }

    /// <summary>The number of its last sleep; an older alarm rings for nobody.</summary>
    public long Alarm { get; set; }

    public DateTimeOffset WakesAt { get; set; }
}
