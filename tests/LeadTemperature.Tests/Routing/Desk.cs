using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>A router at work: leads come in one after another, and what is decided is applied.</summary>
internal sealed class Desk
{
    public const string Pool = "sales";

    private readonly LeadRouter _router;
    private readonly List<(RepId Rep, LeadId Lead)> _open = [];
    private long _leads;

    public Desk(IRepSelector selector, params IEnumerable<SalesRep> reps)
        : this(LeadRouter.Create(r => r.Pool(Pool, selector)), reps)
    {
    }

    public Desk(LeadRouter router, params IEnumerable<SalesRep> reps)
    {
        _router = router;
        Roster = router.CreateRoster(reps);
    }

    /// <summary>A Monday.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public RepRoster Roster { get; private set; }

    public RoutingState State { get; private set; } = RoutingState.Empty;

    public DateTimeOffset Now { get; set; } = Start;

    public PoolRotation Rotation => State.RotationOf(Pool);

    /// <summary>The next lead, asked for in the one pool.</summary>
    public RoutingRequest Request => new() { Lead = _leads + 1, At = Now, Pools = [Pool] };

    public static SalesRep Rep(RepId id, int capacity = 10_000, int weight = 1) =>
        new() { Id = id, Capacity = capacity, Weight = weight, Pools = [Pool] };

    public void Staff(params IEnumerable<SalesRep> reps) => Roster = _router.CreateRoster(reps);

    public RoutingDecision Decide(RoutingRequest? request = null) => _router.Route(Roster, request ?? Request, State);

    /// <summary>Routes the next lead and applies what was decided.</summary>
    public RoutingDecision Route(RoutingRequest? request = null)
    {
        RoutingDecision decision = Decide(request);
        Apply(decision);
        return decision;
    }

    public SlotOutcome? Apply(RoutingDecision decision)
    {
        _leads++;
        SlotOutcome? outcome = State.TryApply(decision, out RoutingState next);
        State = next;
        if (outcome == SlotOutcome.Reserved)
        {
            _open.Add((decision.Chosen!.Value, decision.Request.Lead));
        }

        return outcome;
    }

    public void Apply(RotationChange change) => State = State.Apply(change);

    /// <summary>Routes leads one after another: who got them, in one text.</summary>
    public string Run(int leads) => string.Join(' ', Enumerable.Range(0, leads).Select(_ => Route().Chosen?.ToString() ?? "-"));

    /// <summary>Lets a rep hold responses that came by another way.</summary>
    public void Hold(RepId rep, int count)
    {
        for (int i = 0; i < count; i++)
        {
            LeadId lead = $"held-{_open.Count}";
            Assert.Equal(SlotOutcome.Reserved, State.Slots.TryReserve(new SlotReservation(lead, 1, rep, 0, MayExceed: true), out SlotBook slots));
            State = State.With(slots);
            _open.Add((rep, lead));
        }
    }

    /// <summary>Closes the oldest responses of a rep.</summary>
    public void Close(RepId rep, int count)
    {
        foreach ((RepId Rep, LeadId Lead) held in _open.Where(o => o.Rep == rep).Take(count).ToArray())
        {
            State = State.With(State.Slots.Release(held.Lead, fence: 1));
            _open.Remove(held);
        }
    }
}
