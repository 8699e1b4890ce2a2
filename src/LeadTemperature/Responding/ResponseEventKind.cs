namespace LeadTemperature.Responding;

/// <summary>What happened to a response. The stage that each leads to is in its description; "stays" leaves it.</summary>
public enum ResponseEventKind
{
    /// <summary>A hot lead needs an answer → raised.</summary>
    Opened,

    /// <summary>A rep was offered the lead → offered.</summary>
    Offered,

    /// <summary>The rep took it → accepted; engaged where the lead was talked with before, booked where its appointment is still ahead.</summary>
    Accepted,

    /// <summary>The offer is over: declined, expired, undeliverable, withdrawn, overtaken, or its rep is gone → raised.</summary>
    OfferEnded,

    /// <summary>The owner no longer has it: released, silent beyond the grace, overtaken, or gone → raised.</summary>
    OwnerLost,

    /// <summary>A router failed; stays raised until routing is due.</summary>
    RoutingFailed,

    /// <summary>No rep was found: nobody eligible, or nobody answered in time. Stays; cover or escalation follows at once.</summary>
    Unrouted,

    /// <summary>A rep took the lead as their own → accepted; a booked one stays booked, with a new host.</summary>
    Claimed,

    /// <summary>A rep tried to reach the lead → pursuing; booked and engaged stay.</summary>
    Attempted,

    /// <summary>A rep and the lead talked → engaged.</summary>
    Talked,

    /// <summary>Automation was asked to cover → covered.</summary>
    CoverRequested,

    /// <summary>The automation has taken the lead; stays covered.</summary>
    CoverTaken,

    /// <summary>The automation gave the lead a first answer; stays. It never stops the response clock.</summary>
    CoverAnswered,

    /// <summary>The cover is over: declined, silent, lapsed, handed off, failed or overtaken → raised; escalation follows unless somebody has it.</summary>
    CoverEnded,

    /// <summary>The automation booked an appointment that the lead confirmed → booked.</summary>
    Booked,

    /// <summary>The lead did not come to the appointment → pursuing.</summary>
    NoShow,

    /// <summary>The appointment fell through, or nobody said whether it was held → raised; escalation follows.</summary>
    MeetingLost,

    /// <summary>Duty has to find somebody → escalated.</summary>
    Escalated,

    /// <summary>Duty was told again; stays escalated.</summary>
    EscalationRepeated,

    /// <summary>Another person has duty; stays.</summary>
    DutyChanged,

    /// <summary>The response clock ran out before a first answer by a person; stays. Duty is told.</summary>
    Missed,

    /// <summary>The owner's next attempt is overdue; stays pursuing, for the grace. Duty is told.</summary>
    AttemptOverdue,

    /// <summary>The owner's next step with an engaged lead is overdue; stays engaged. Duty is reminded.</summary>
    NextStepOverdue,

    /// <summary>The lead is no longer hot; stays. Paging stops, and the same person owes an answer by the next business day.</summary>
    Cooled,

    /// <summary>The lead is hot again; stays. What is due moves earlier.</summary>
    Reheated,

    /// <summary>All clocks stand; stays.</summary>
    Paused,

    /// <summary>The clocks go on; stays.</summary>
    Resumed,

    /// <summary>What is due was worked out again, since a calendar or the policy changed; stays.</summary>
    DueMoved,

    /// <summary>Over → closed. The lead is parked.</summary>
    Closed,

    /// <summary>The lead opens no response until there is newer evidence.</summary>
    Parked,

    /// <summary>What changes nothing, but happened: an attempt or conversation with no open response, from before the signal that made the lead hot, or of another rep while the owner talks with the lead; an appointment that the lead has not confirmed.</summary>
    FactNoted,

    /// <summary>The lead was hot in the past, and late signals told; nothing opens.</summary>
    HotSeenLate,

    /// <summary>Two leads are one: this one has the response that survived, and the greater park.</summary>
    MergedIn,

    /// <summary>This lead is now known by another's id → closed, where a response was open.</summary>
    MergedAway,

    /// <summary>The lead's data are deleted → closed.</summary>
    Erased,
}
