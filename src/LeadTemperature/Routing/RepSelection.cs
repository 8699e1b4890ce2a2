namespace LeadTemperature.Routing;

/// <summary>What a selector chooses from.</summary>
/// <param name="request">What is asked.</param>
/// <param name="pool">The pool.</param>
/// <param name="candidates">The eligible reps, ordered by id; at least one.</param>
/// <param name="denominator">The denominator of all credits.</param>
public readonly ref struct RepSelection(RoutingRequest request, string pool, ReadOnlySpan<RepCandidate> candidates, long denominator)
{
    /// <summary>What is asked.</summary>
    public RoutingRequest Request { get; } = request;

    /// <summary>The pool.</summary>
    public string Pool { get; } = pool;

    /// <summary>
    /// The eligible reps, ordered by id; at least one. Where some of them have a topic of the lead, only those.
    /// </summary>
    public ReadOnlySpan<RepCandidate> Candidates { get; } = candidates;

    /// <summary>A credit of this many parts is one lead; at least 1.</summary>
    public long Denominator { get; } = denominator;
}
