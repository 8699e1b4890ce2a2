using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>A router at work: leads come in one after another, and what is decided is applied.</summary>
internal sealed class Desk
{
    public const string Pool = "sales";

    private readonly LeadRouter _router;
    private readonly Dictionary<LeadId, long> _fences = [];
    private long _leads;

    public Desk(IRepSelector selector, params SalesRep[] reps)
        : this(LeadRouter.Create(r => r.Pool(Pool, selector)), reps)
    {
    }

    public Desk(LeadRouter router, params SalesRep[] reps)
    {
        _router = router;
        Roster = router.CreateRoster(reps);
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public RepRoster Roster { get; private set; }

    public RoutingState State { get; private set; } = RoutingState.Empty;

    public UtcInstant Now { get; set; } = Start;

    public PoolRotation Rotation => State.RotationOf(Pool);

    public RoutingRequest Request => new() { Lead = _leads + 1, At = Now, Pools = [Pool] };

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
        _fences[decision.Request.Lead] = decision.Request.Fence;
        return outcome;
    }

    /// <summary>Routes leads one after another: who got them, in one text.</summary>
    public string Run(int leads) => string.Join(' ', Enumerable.Range(0, leads).Select(_ => Route().Chosen?.ToString() ?? "-"));

    public void Close(LeadId lead) => State = State.With(State.Slots.Release(lead, _fences[lead]));

    public static SalesRep Rep(RepId id, int capacity = 1_000_000_000, int weight = 1) =>
        new() { Id = id, Capacity = Math.Min(capacity, 10_000), Weight = weight, Pools = [Pool] };
}
