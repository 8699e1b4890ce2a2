namespace LeadTemperature.Responding;

public sealed partial record ResponseCommand
{
    /// <summary>The automation takes the lead, and will have done by an instant.</summary>
    /// <param name="fence">That of the cover.</param>
    /// <param name="until">When it lapses; cut to the policy's longest cover.</param>
    public static ResponseCommand CoverTaken(long fence, UtcInstant until) => new(ResponseCommandKind.CoverTaken) { Fence = fence, When = until };

    /// <summary>The automation does not take the lead.</summary>
    public static ResponseCommand CoverDeclined(long fence, string reason = "declined") =>
        new(ResponseCommandKind.CoverDeclined) { Fence = fence, Reason = reason };

    /// <summary>The automation has given the lead a first answer. It never stops the response clock.</summary>
    /// <param name="fence">That of the cover.</param>
    /// <param name="key">Of the report: the same key again changes nothing. 1 to 200 characters.</param>
    /// <param name="happenedAt">When, if it is told later.</param>
    public static ResponseCommand CoverAnswered(long fence, string key, UtcInstant? happenedAt = null) =>
        new(ResponseCommandKind.CoverAnswered) { Fence = fence, Key = key, When = happenedAt };

    /// <summary>The automation booked an appointment. After the cover has lapsed it still stands, if nobody has accepted since.</summary>
    /// <param name="fence">That of the cover.</param>
    /// <param name="key">Of the report: the same key again changes nothing.</param>
    /// <param name="meeting">When.</param>
    /// <param name="host">With which rep.</param>
    /// <param name="isConfirmed">Whether the lead has confirmed it. If not, the cover goes on, and nothing is booked yet.</param>
    public static ResponseCommand CoverBooked(long fence, string key, UtcInstant meeting, RepId host, bool isConfirmed) =>
        new(ResponseCommandKind.CoverBooked) { Fence = fence, Key = key, When = meeting, Rep = host, IsConfirmed = isConfirmed };

    /// <summary>The automation hands the lead to a person.</summary>
    public static ResponseCommand CoverHandedOff(long fence, string key, string reason) =>
        new(ResponseCommandKind.CoverHandedOff) { Fence = fence, Key = key, Reason = reason };

    /// <summary>The automation failed.</summary>
    public static ResponseCommand CoverFailed(long fence, string key, string reason) =>
        new(ResponseCommandKind.CoverFailed) { Fence = fence, Key = key, Reason = reason };

    /// <summary>The lead did not come to its appointment, which has begun. The host was there, and so it is an attempt.</summary>
    public static ResponseCommand NoShow(long fence) => new(ResponseCommandKind.NoShow) { Fence = fence };

    /// <summary>The appointment was cancelled, by whomever.</summary>
    public static ResponseCommand MeetingCancelled(long fence, string reason = "cancelled") =>
        new(ResponseCommandKind.MeetingCancelled) { Fence = fence, Reason = reason };
}
