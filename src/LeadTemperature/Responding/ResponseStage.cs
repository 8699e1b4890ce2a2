namespace LeadTemperature.Responding;

/// <summary>Where the answer to a hot lead stands (rule R-05). Who is accountable, and what is due when, follows from it.</summary>
public enum ResponseStage
{
    /// <summary>Opened, or open again: the router looks for a sales rep. Duty is accountable; due within 5 seconds.</summary>
    Raised,

    /// <summary>Offered to one rep, who is accountable until accept-within has passed.</summary>
    Offered,

    /// <summary>The owner has it, and owes the lead a first attempt within respond-within, and then within the grace.</summary>
    Accepted,

    /// <summary>The owner has tried to reach the lead, and owes the next attempt.</summary>
    Pursuing,

    /// <summary>A rep and the lead have talked. The owner owes the next step.</summary>
    Engaged,

    /// <summary>Automation answers while no person can. Duty is accountable.</summary>
    Covered,

    /// <summary>The lead has an appointment with its host, who is accountable.</summary>
    Booked,

    /// <summary>Nobody could be found. Duty is accountable, and is told again and again until somebody has it.</summary>
    Escalated,

    /// <summary>Over; see <see cref="ResponseOutcome"/>.</summary>
    Closed,
}
