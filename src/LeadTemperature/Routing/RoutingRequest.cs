namespace LeadTemperature.Routing;

/// <summary>What is asked of a router: whom shall this lead go to, at this instant?</summary>
/// <remarks>Judged by <see cref="LeadRouter.Route"/>, all faults at once. Immutable, as long as the lists given are not changed.</remarks>
public sealed record RoutingRequest
{
    /// <summary>The lead.</summary>
    public required LeadId Lead { get; init; }

    /// <summary>The instant of the decision, in UTC.</summary>
    public required UtcInstant At { get; init; }

    /// <summary>The pools to look in, in order: the next only where nobody of the one before is eligible. At least one, each once.</summary>
    public required IReadOnlyList<string> Pools { get; init; }

    /// <summary>
    /// The fencing number that the assignment takes, at least 1; 1 unless said. With the lead it identifies the reservation of the slot, so each
    /// offer of one lead has a higher one.
    /// </summary>
    public long Fence { get; init; } = 1;

    /// <summary>How long the offer stands: who goes off shift sooner is not asked. 0 to 24 hours; 60 seconds unless said.</summary>
    public TimeSpan AcceptWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Who owns the lead's record, or null. Asked first, and beyond capacity; in no need of being in a pool.</summary>
    public RepId? RecordOwner { get; init; }

    /// <summary>Who owns the lead's account, or null. Asked next; in no need of being in a pool.</summary>
    public RepId? AccountOwner { get; init; }

    /// <summary>What the lead is about, the dominant topic first. Within a pool those who have the first of them are preferred, then those who have the next.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Where the lead is, or null where that does not matter.</summary>
    public string? Territory { get; init; }

    /// <summary>What a rep has to be able to do, all of it. Nothing unless said.</summary>
    public NameSet RequiredSkills { get; init; } = NameSet.Empty;

    /// <summary>Who was offered this lead already: refused with <c>already-offered</c>, owners too. Nobody unless said.</summary>
    public IReadOnlyList<RepId> AlreadyOffered { get; init; } = [];
}
