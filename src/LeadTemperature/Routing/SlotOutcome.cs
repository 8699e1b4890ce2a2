namespace LeadTemperature.Routing;

/// <summary>What became of a reservation.</summary>
public enum SlotOutcome
{
    /// <summary>The slot is the lead's. An older slot of the same lead is free again.</summary>
    Reserved = 0,

    /// <summary>It was the lead's already; nothing has changed.</summary>
    AlreadyReserved = 1,

    /// <summary>Refused: the rep holds as many as the rep may. Decide anew.</summary>
    RepIsFull = 2,

    /// <summary>Refused: the lead has a newer reservation, or this one was released. Decide anew.</summary>
    Outdated = 3,
}
