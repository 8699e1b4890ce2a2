namespace LeadTemperature.Routing.Eligibility;

/// <summary>What a decision found about one rep; written once, in place.</summary>
internal struct Verdict
{
    /// <summary>False until the rep was judged.</summary>
    public bool IsJudged;

    /// <summary>Active, on shift and not out of office, whatever the lead.</summary>
    public bool IsAvailable;

    /// <summary>Off shift, on holiday or out of office; not where nobody knows.</summary>
    public bool IsAway;

    /// <summary>How many open responses the rep holds; counted only for one whom nothing but capacity or a filter may refuse.</summary>
    public int Load;

    /// <summary>Why the rep may not take the lead; null where the rep may.</summary>
    public IRefusal? Refusal;
}
