namespace LeadTemperature.Responding;

/// <summary>How a response ended.</summary>
public enum ResponseOutcome
{
    /// <summary>The owner has talked with the lead, and it goes on as an opportunity.</summary>
    Qualified,

    /// <summary>The owner has talked with the lead, and it is too early. Until newer evidence the lead reads at most warm.</summary>
    NotReady,

    /// <summary>The owner has talked with the lead, and it is none.</summary>
    Disqualified,

    /// <summary>All the attempts that the policy asks for were made, and nobody was reached.</summary>
    Unreachable,

    /// <summary>There is no such lead: a test, spam, a wrong number.</summary>
    Invalid,

    /// <summary>The lead has bought.</summary>
    Converted,

    /// <summary>The response goes on under another lead's id.</summary>
    Merged,

    /// <summary>The lead's data are deleted.</summary>
    Erased,
}
