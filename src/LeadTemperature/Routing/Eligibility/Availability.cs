namespace LeadTemperature.Routing.Eligibility;

/// <summary>What a calendar says at the instant of a decision; 0 is no answer.</summary>
internal enum Availability : byte
{
    /// <summary>Closed.</summary>
    Closed = 1,

    /// <summary>Open, and closed again before the offer would end.</summary>
    ClosesSoon = 2,

    /// <summary>Open for as long as the offer stands.</summary>
    StaysOpen = 3,

    /// <summary>Nobody knows: its holidays threw.</summary>
    Unknown = 4,
}
