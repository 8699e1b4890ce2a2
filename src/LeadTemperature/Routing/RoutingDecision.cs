using LeadTemperature.Routing.Choosing;

namespace LeadTemperature.Routing;

/// <summary>Whom a lead shall go to, and why nobody else: the answer of <see cref="LeadRouter.Route"/>, with all that a store has to keep of it.</summary>
/// <remarks>
/// A proposal, made from its inputs alone; the same inputs give the same decision. It holds once <see cref="Reservation"/> is taken in the store's <see cref="SlotBook"/>; where
/// that is refused, decide anew. Immutable.
/// </remarks>
public sealed class RoutingDecision
{
    private readonly IReadOnlyList<PoolReview> _pools;

    internal RoutingDecision(RoutingRequest request, DecisionDraft draft)
    {
        Request = request;
        Outcome = draft.Outcome;
        Way = draft.Way;
        Chosen = draft.Chosen?.Id;
        Pool = draft.Pool;
        Topic = draft.Topic;
        Selector = draft.Selector;
        RecordOwnerRefusal = draft.RecordOwnerRefusal;
        AccountOwnerRefusal = draft.AccountOwnerRefusal;
        Reservation = draft.Chosen is { } rep
            ? new SlotReservation(request.Lead, request.Fence, rep.Id, rep.Capacity, MayExceed: draft.Way == RoutingWay.RecordOwner)
            : null;
        Changes = draft.Changes;
        Problems = draft.Problems;
        _pools = draft.Pools;
    }

    /// <summary>What was asked.</summary>
    public RoutingRequest Request { get; }

    /// <summary>What it came to.</summary>
    public RoutingOutcome Outcome { get; }

    /// <summary>The rep; null where nobody was chosen.</summary>
    public RepId? Chosen { get; }

    /// <summary>By which way.</summary>
    public RoutingWay Way { get; }

    /// <summary>The pool that the rep was chosen from, or whose selector failed; null for an owner and for nobody.</summary>
    public string? Pool { get; }

    /// <summary>The topic that decided among the eligible; null where none did.</summary>
    public string? Topic { get; }

    /// <summary>The name of the selector that chose or failed; null for an owner and for nobody.</summary>
    public string? Selector { get; }

    /// <summary>Why the record owner did not get the lead; null where the owner did, or there is none.</summary>
    public RepRefusal? RecordOwnerRefusal { get; }

    /// <summary>Why the account owner did not get the lead; null where the owner did, was not asked, or there is none.</summary>
    public RepRefusal? AccountOwnerRefusal { get; }

    /// <summary>The pools that were looked at, in order, each with everybody in it. Those after the one that decided were not; none where an owner was chosen.</summary>
    public IReadOnlyList<PoolReview> Pools => _pools;

    /// <summary>Everybody who was refused, owners first and then pool by pool: who is in two pools stands in both.</summary>
    public IEnumerable<RepRefusal> Refused =>
        new[] { RecordOwnerRefusal, AccountOwnerRefusal }.OfType<RepRefusal>().Concat(_pools.SelectMany(p => p.Refused));

    /// <summary>The slot to take; null where nobody was chosen.</summary>
    public SlotReservation? Reservation { get; }

    /// <summary>What changes in the rotations of the pools that were looked at, in order; also where nobody was chosen.</summary>
    public IReadOnlyList<RotationChange> Changes { get; }

    /// <summary>What filters, selectors and holidays of yours did that they may not; empty where all went well.</summary>
    public IReadOnlyList<Fault> Problems { get; }

    /// <summary>Whether somebody else than the lead's record owner was chosen. A stand-in answers this lead and does not become its record owner.</summary>
    public bool IsStandIn => Chosen is { } chosen && Request.RecordOwner is { } owner && owner != chosen;

    /// <summary>The decision in plain words for a manager, a line a rep; ids only.</summary>
    public string Explain() => DecisionText.Of(this);

    /// <summary>The first line of <see cref="Explain"/>.</summary>
    public override string ToString() => DecisionText.Headline(this);
}
