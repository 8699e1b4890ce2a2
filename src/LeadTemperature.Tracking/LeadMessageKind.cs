namespace LeadTemperature.Tracking;

/// <summary>What a message is about.</summary>
public enum LeadMessageKind
{
    /// <summary>To a rep: the lead is offered to you, until the deadline.</summary>
    Offer,

    /// <summary>To a rep: what you were offered, or had, is no longer yours. Not where they declined it, gave it back or closed it by a verdict of their own.</summary>
    NoLongerYours,

    /// <summary>To whoever has duty: the lead is with you, or is still.</summary>
    Duty,

    /// <summary>To duty, and to the owner whose step it is: something is overdue.</summary>
    Overdue,

    /// <summary>To an owner: two leads are one person, and yours goes on under this id.</summary>
    Merged,

    /// <summary>To automation: cover this lead.</summary>
    Cover,
}
