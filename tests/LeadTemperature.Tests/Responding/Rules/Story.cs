using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>What happens to one lead, told step by step from a Monday at nine; duty is <c>dora</c> until somebody else has it.</summary>
internal sealed class Story(ResponsePolicy? policy = null, string lead = "lead")
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Just = TimeSpan.FromMicroseconds(1);

    public static ResponsePolicy Plain { get; } = new() { Duty = new DutyChain { Backstop = "dora" } };

    public static ResponsePolicy Covered { get; } = Plain with { Cover = new CoverLimits() };

    public ResponseMachine Machine { get; set; } = new(policy ?? Plain);

    public ResponseState State { get; set; } = ResponseState.Of(lead);

    public DateTimeOffset Now { get; set; } = Monday;

    public RepId Duty { get; set; } = "dora";

    /// <summary>All that happened.</summary>
    public List<ResponseEvent> Events { get; } = [];

    /// <summary>What the last step came to.</summary>
    public IReadOnlyList<ResponseEvent> Last { get; private set; } = [];

    public OpenResponse Open => State.Open ?? throw new InvalidOperationException("Nothing is open.");

    public string Kinds => string.Join(" ", Last.Select(e => e.Kind));

    public Story At(DateTimeOffset instant)
    {
        Now = instant;
        return this;
    }

    public Story After(TimeSpan span) => At(Now + span);

    public Story Minutes(double minutes) => After(TimeSpan.FromMinutes(minutes));

    public Story Tell(Command command)
    {
        Assert.Null(Decide(command)?.ToString());
        return this;
    }

    public Story Tick() => Tell(Command.Tick);

    public Story Hot(DateTimeOffset? evidence = null, DateTimeOffset? triggered = null) =>
        Tell(Command.Observe(new LeadHeat(Temperature.Hot, evidence ?? Now, (UtcInstant?)triggered)));

    public Story Cool() => Tell(Command.Observe(new LeadHeat(Temperature.Warm, Now)));

    public Story Found(RepId rep) => Tell(Command.Route(RouteResult.Found(rep, "sales", "longest-waiting"), State.Fence));

    public Story Nobody() => Tell(Command.Route(RouteResult.Nobody(), State.Fence));

    public Story Offer(RepId rep) => Hot().Found(rep);

    public Story Accept(RepId rep) => Tell(Command.Accept(rep, State.Fence));

    public Story Owned(RepId rep) => Offer(rep).Accept(rep);

    public Story Talked(RepId rep) => Owned(rep).Tell(Command.Conversation(rep));

    public Story Booked(RepId host, DateTimeOffset meeting) =>
        Hot().Nobody().Tell(Command.CoverBooked(Open.CoverFence, "booking", meeting, host, isConfirmed: true));

    public ResponseRefusal Refused(string code, Command command)
    {
        ResponseRefusal? refusal = Decide(command);
        Assert.Equal(code, refusal?.Code);
        return refusal!;
    }

    public Story Is(ResponseStage stage, RepId accountable)
    {
        Assert.Equal((stage, accountable), (State.Open?.Stage ?? ResponseStage.Closed, State.Open?.Accountable.Rep ?? "nobody"));
        return this;
    }

    public Story IsDue(DateTimeOffset deadline)
    {
        Assert.Equal(deadline, Open.Deadline);
        return this;
    }

    public Story IsDueIn(TimeSpan span) => IsDue(Now + span);

    private ResponseRefusal? Decide(Command command)
    {
        ResponseDecision decision = Machine.Decide(State, command, Now, Duty);
        State = decision.State;
        Last = decision.Events;
        Events.AddRange(decision.Events);
        return decision.Refusal;
    }
}
