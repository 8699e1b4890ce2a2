namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>What each kind of event does, written from the rules: a table of words, which <see cref="ReferenceInterpreter"/> reads.</summary>
/// <remarks>
/// <c>taken</c> as a stage: engaged where rep and lead have talked, booked where the appointment is ahead, else accepted; <c>tried</c>
/// has pursuing for accepted. <c>offeree</c>: the rep, but who is accountable stays so where the lead was talked with.
/// </remarks>
internal static class ReferenceTable
{
    public static readonly Dictionary<string, ReferenceRow> Rows = new(StringComparer.Ordinal)
    {
        ["Opened"] = new("Raised", "duty", More: "open"),
        ["Offered"] = new("Offered", "offeree", "takes", "assigned one-offer pool"),
        ["Accepted"] = new("taken", "rep", "takes", "settled"),
        ["OfferEnded"] = new("Raised", "duty", "frees", "offer-over"),
        ["OwnerLost"] = new("Raised", "duty", "frees", "offer-over"),
        ["RoutingFailed"] = new(),
        ["Unrouted"] = new(),
        ["Claimed"] = new("taken", "rep", "takes", "settled"),
        ["Attempted"] = new("tried", "rep", "takes", "settled attempt touch"),
        ["Talked"] = new("Engaged", "rep", "takes", "settled talk touch no-meeting new-round"),
        ["CoverRequested"] = new("Covered", More: "cover"),
        ["CoverTaken"] = new(More: "cover-taken"),
        ["CoverAnswered"] = new(More: "cover-answered"),
        ["CoverEnded"] = new("Raised", "duty"),
        ["Booked"] = new("Booked", "rep", "takes", "settled meeting may-book-again"),
        ["NoShow"] = new("Pursuing", More: "attempt touch no-meeting"),
        ["MeetingLost"] = new("Raised", "duty", "frees", "no-meeting"),
        ["Escalated"] = new("Escalated", More: "step new-round"),
        ["EscalationRepeated"] = new(More: "step new-round"),
        ["DutyChanged"] = new(Accountable: "duty"),
        ["Missed"] = new(More: "missed"),
        ["AttemptOverdue"] = new(More: "overdue"),
        ["NextStepOverdue"] = new(),
        ["Cooled"] = new(More: "cooled"),
        ["Reheated"] = new(More: "hot"),
        ["Paused"] = new(More: "paused"),
        ["Resumed"] = new(More: "resumed"),
        ["DueMoved"] = new(More: "due-moved"),
        ["Closed"] = new("Closed", More: "parks-anew"),
        ["Parked"] = new(More: "parks"),
        ["FactNoted"] = new(),
        ["HotSeenLate"] = new(),
        ["MergedIn"] = new(More: "goes-on-here"),
        ["MergedAway"] = new("Closed", More: "alias"),
        ["Erased"] = new("Closed", More: "erased"),
    };
}
