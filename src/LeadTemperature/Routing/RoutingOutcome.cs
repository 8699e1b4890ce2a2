namespace LeadTemperature.Routing;

/// <summary>What a decision came to.</summary>
public enum RoutingOutcome
{
    /// <summary>A rep was chosen.</summary>
    Chosen = 0,

    /// <summary>No rep of any pool may take the lead now.</summary>
    NobodyEligible = 1,

    /// <summary>The selector of a pool threw, or named somebody who is not eligible; nobody was chosen.</summary>
    SelectorFailed = 2,
}
