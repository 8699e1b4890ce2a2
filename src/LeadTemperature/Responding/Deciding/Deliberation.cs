namespace LeadTemperature.Responding.Deciding;

/// <summary>One decision in the making: the state so far, and the events that led to it.</summary>
internal sealed class Deliberation
{
    private readonly List<ResponseEvent> _events = [];

    public Deliberation(ResponsePolicy policy, ResponseState state, DateTimeOffset at, RepId duty)
    {
        Policy = policy;
        Clocks = new Clocks(policy.Hours);
        State = state;
        Now = at > state.ChangedAt ? at : state.ChangedAt;
        Duty = duty;
    }

    public ResponsePolicy Policy { get; }

    public Clocks Clocks { get; }

    public ResponseState State { get; private set; }

    /// <summary>The time of what is decided: never before the newest event.</summary>
    public DateTimeOffset Now { get; }

    public RepId Duty { get; }

    public OpenResponse? Open => State.Open;

    public long NextFence => State.Fence + 1;

    /// <summary>An event about this lead, now.</summary>
    public ResponseEvent Event(ResponseEventKind kind) => new() { Lead = State.Lead, Sequence = State.Sequence + 1, At = Now, Kind = kind };

    /// <summary>An event with which duty becomes accountable, until somebody is found.</summary>
    public ResponseEvent ToDuty(ResponseEventKind kind, string way)
    {
        Due due = Clocks.Wall(Now, Policy.RouteWithin).NotBefore(Open?.CooledDue);
        return Event(kind) with { Way = way, Duty = Duty, Fence = NextFence, Deadline = due.At, Clock = due.Clock };
    }

    public void Tell(ResponseEvent happened)
    {
        State = State.Apply(happened);
        _events.Add(happened);
    }

    /// <summary>An event that moves what is due; what is owed to a lead that cooled is not due sooner.</summary>
    public void Tell(ResponseEvent happened, Due due)
    {
        due = due.NotBefore(Open?.CooledDue);
        Tell(happened with { Deadline = due.At, Clock = due.Clock });
    }

    public ResponseRefusal Refuse(string code, params IReadOnlyList<Fault> faults) =>
        new(code, Open?.Accountable, Open?.Stage ?? ResponseStage.Closed, State.MergedInto) { Faults = faults };

    public ResponseDecision Done(ResponseRefusal? refusal) => new(_events, State, refusal);
}
