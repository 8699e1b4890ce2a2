namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>What the interpreter knows of a lead: plain values, read from the text of the events alone.</summary>
internal sealed record ReferenceLead
{
    public long Sequence { get; set; }

    public long Fence { get; set; }

    public string? MergedInto { get; set; }

    public bool IsErased { get; set; }

    public string? Outcome { get; set; }

    public ReferencePark? Park { get; set; }

    /// <summary>Closed where no response is open; then what follows here counts for nothing.</summary>
    public string Stage { get; set; } = "Closed";

    public string? Accountable { get; set; }

    public DateTimeOffset? Since { get; set; }

    public DateTimeOffset? Deadline { get; set; }

    public DateTimeOffset? RespondBy { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? TriggeredAt { get; set; }

    public string? Cause { get; set; }

    public string? Pool { get; set; }

    public string? PreferredRep { get; set; }

    public string? SlotHolder { get; set; }

    public long OfferFence { get; set; }

    public bool IsAssigned { get; set; }

    public bool HasTalked { get; set; }

    public bool IsMissed { get; set; }

    public bool IsOverdue { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? FirstAttemptAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? CoverAnsweredAt { get; set; }

    public int Round { get; set; }

    public int Offers { get; set; }

    public int Covers { get; set; }

    public long CoverFence { get; set; }

    public bool IsCoverTaken { get; set; }

    public DateTimeOffset? Meeting { get; set; }

    public int Step { get; set; }

    public DateTimeOffset? CooledUntil { get; set; }

    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>The offers that may be accepted late, as <c>rep under fence</c>, oldest first.</summary>
    public string LateOffers { get; set; } = "";

    public bool IsOpen => Stage != "Closed";

    public bool HasOwner => Stage is "Accepted" or "Pursuing" or "Engaged" or "Booked";

    /// <summary>Without the response that was open.</summary>
    public ReferenceLead Closed() => new()
    {
        Sequence = Sequence,
        Fence = Fence,
        MergedInto = MergedInto,
        IsErased = IsErased,
        Outcome = Outcome,
        Park = Park,
    };
}
