namespace LeadTemperature.Responding;

/// <summary>What a command asks for; each is made by the method of <see cref="ResponseCommand"/> that has its name.</summary>
public enum ResponseCommandKind
{
    /// <summary>Apply what is overdue.</summary>
    Tick,

    /// <summary>The lead's temperature now.</summary>
    Observe,

    /// <summary>What the router found.</summary>
    Route,

    /// <summary>A rep accepts the offer.</summary>
    Accept,

    /// <summary>A rep declines the offer.</summary>
    Decline,

    /// <summary>The offer could not be delivered.</summary>
    Undeliverable,

    /// <summary>A rep takes the lead.</summary>
    Claim,

    /// <summary>The owner gives the lead back.</summary>
    Release,

    /// <summary>A manager offers the lead to a rep of their choice.</summary>
    Assign,

    /// <summary>A rep tried to reach the lead.</summary>
    Attempt,

    /// <summary>A rep and the lead talked.</summary>
    Conversation,

    /// <summary>Qualified.</summary>
    Qualify,

    /// <summary>Too early.</summary>
    NotReady,

    /// <summary>No lead after all.</summary>
    Disqualify,

    /// <summary>No such lead.</summary>
    Invalid,

    /// <summary>Bought.</summary>
    Convert,

    /// <summary>Do not answer heat up to now.</summary>
    Park,

    /// <summary>Automation takes the lead.</summary>
    CoverTaken,

    /// <summary>Automation does not take the lead.</summary>
    CoverDeclined,

    /// <summary>Automation gave a first answer.</summary>
    CoverAnswered,

    /// <summary>Automation booked an appointment.</summary>
    CoverBooked,

    /// <summary>Automation hands the lead to a person.</summary>
    CoverHandedOff,

    /// <summary>Automation failed.</summary>
    CoverFailed,

    /// <summary>The lead did not come to its appointment.</summary>
    NoShow,

    /// <summary>The appointment was cancelled.</summary>
    MeetingCancelled,

    /// <summary>Stop the clocks.</summary>
    Pause,

    /// <summary>Let the clocks go on.</summary>
    Resume,

    /// <summary>A rep has left, or cannot work.</summary>
    RepGone,

    /// <summary>Calendars or policy changed.</summary>
    Recompute,

    /// <summary>Delete the lead.</summary>
    Erase,
}
