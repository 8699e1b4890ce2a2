namespace LeadTemperature.Routing;

/// <summary>What a decision found in one pool: every rep of it, eligible or refused.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PoolReview
{
    private readonly RepCandidate[] _eligible;
    private readonly RepRefusal[] _refused;

    internal PoolReview(string pool, RepCandidate[] eligible, RepRefusal[] refused)
    {
        Pool = pool;
        _eligible = eligible;
        _refused = refused;
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    /// <summary>Who may take the lead, ordered by id.</summary>
    public IReadOnlyList<RepCandidate> Eligible => _eligible;

    /// <summary>Who may not, and why, ordered by id.</summary>
    public IReadOnlyList<RepRefusal> Refused => _refused;

    internal ReadOnlySpan<RepCandidate> Candidates => _eligible;
}
