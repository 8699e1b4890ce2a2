using LeadTemperature.Routing;

namespace LeadTemperature.Responding;

/// <summary>What a router found, as the response needs it: a rep, nobody, or that it failed.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RouteResult
{
    private RouteResult(RepId? rep, string pool, string way, bool isFailed, RefusedReps? refused)
    {
        Rep = rep;
        Pool = pool;
        Way = way;
        IsFailed = isFailed;
        Refused = refused;
    }

    /// <summary>The rep to whom the lead is to be offered; null where nobody is eligible or the router failed.</summary>
    public RepId? Rep { get; }

    /// <summary>The pool that the rep was taken from; empty for none.</summary>
    public string Pool { get; }

    /// <summary>By which way: <c>record-owner</c>, <c>topic</c>, the selector's name.</summary>
    public string Way { get; }

    /// <summary>The directory or the selector failed: the lead stays raised, with duty, until routing is due.</summary>
    public bool IsFailed { get; }

    /// <summary>The reps whom the routing refused.</summary>
    public RefusedReps? Refused { get; }

    /// <summary>A rep was found.</summary>
    public static RouteResult Found(RepId rep, string pool, string way, RefusedReps? refused = null) => new(rep, pool, way, false, refused);

    /// <summary>Nobody is eligible.</summary>
    public static RouteResult Nobody(RefusedReps? refused = null) => new(null, "", "", false, refused);

    /// <summary>The directory, a filter or the selector failed.</summary>
    public static RouteResult Failed() => new(null, "", "", true, null);

    /// <summary>What a router of this library decided, with all whom it refused.</summary>
    public static RouteResult Of(RoutingDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        RefusedReps refused = new(decision.Refused.Select(r => KeyValuePair.Create(r.Rep, r.Code)));
        return decision.Outcome switch
        {
            RoutingOutcome.SelectorFailed => Failed(),
            RoutingOutcome.NobodyEligible => Nobody(refused),
            _ => Found(decision.Chosen!.Value, decision.Pool ?? decision.Request.Pools[0], WayOf(decision), refused),
        };
    }

    private static string WayOf(RoutingDecision decision) => decision.Way switch
    {
        RoutingWay.RecordOwner => "record-owner",
        RoutingWay.AccountOwner => "account-owner",
        RoutingWay.Topic => "topic",
        _ => decision.Selector!,
    };
}
