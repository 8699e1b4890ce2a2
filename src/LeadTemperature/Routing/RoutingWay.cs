namespace LeadTemperature.Routing;

/// <summary>By which way a rep was chosen, in the order in which the ways are tried.</summary>
public enum RoutingWay
{
    /// <summary>Nobody was chosen.</summary>
    None = 0,

    /// <summary>The rep owns the lead's record.</summary>
    RecordOwner = 1,

    /// <summary>The rep owns the lead's account.</summary>
    AccountOwner = 2,

    /// <summary>The pool's selector chose among those who have a topic of the lead.</summary>
    Topic = 3,

    /// <summary>The pool's selector chose among all who were eligible.</summary>
    Selector = 4,
}
