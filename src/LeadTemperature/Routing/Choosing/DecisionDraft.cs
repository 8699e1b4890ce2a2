namespace LeadTemperature.Routing.Choosing;

/// <summary>A decision on its way.</summary>
internal sealed class DecisionDraft
{
    public RoutingOutcome Outcome { get; private set; } = RoutingOutcome.NobodyEligible;

    public RoutingWay Way { get; private set; }

    public SalesRep? Chosen { get; private set; }

    public string? Pool { get; private set; }

    public string? Topic { get; private set; }

    public string? Selector { get; private set; }

    public RepRefusal? RecordOwnerRefusal { get; set; }

    public RepRefusal? AccountOwnerRefusal { get; set; }

    public List<PoolReview> Pools { get; } = [];

    public List<RotationChange> Changes { get; } = [];

    public List<Fault> Problems { get; } = [];

    public void ChooseOwner(SalesRep owner, RoutingWay way) => (Chosen, Way, Outcome) = (owner, way, RoutingOutcome.Chosen);

    public void Choose(SalesRep rep, string pool, string selector, string? topic)
    {
        (Chosen, Outcome) = (rep, RoutingOutcome.Chosen);
        (Pool, Selector, Topic) = (pool, selector, topic);
        Way = topic is null ? RoutingWay.Selector : RoutingWay.Topic;
    }

    public void Fail(string pool, string selector, Fault problem)
    {
        (Pool, Selector, Outcome) = (pool, selector, RoutingOutcome.SelectorFailed);
        Problems.Add(problem);
    }
}
