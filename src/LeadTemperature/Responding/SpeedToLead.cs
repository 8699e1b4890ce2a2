namespace LeadTemperature.Responding;

/// <summary>How fast hot leads were answered, and how often not: of a pool, a rep, or all (rule R-06).</summary>
/// <remarks>
/// <para>
/// Three figures, each a histogram of wall time: <see cref="LeadWait"/>, what the lead felt; <see cref="TeamSpeed"/>, what the team is
/// answerable for; <see cref="FirstAutomaticAnswer"/>, which is no substitute for either. The first two differ by what was lost before a
/// signal was seen.
/// </para>
/// <para>Mutable; not thread-safe. Figures of parts are merged into those of the whole.</para>
/// </remarks>
public sealed class SpeedToLead
{
    /// <summary>From the signal that made the lead hot to the first attempt by a person.</summary>
    public DurationHistogram LeadWait { get; } = new();

    /// <summary>From the opening of the response to the first attempt by a person.</summary>
    public DurationHistogram TeamSpeed { get; } = new();

    /// <summary>From the opening of the response to the first answer by automation.</summary>
    public DurationHistogram FirstAutomaticAnswer { get; } = new();

    /// <summary>Responses opened.</summary>
    public long Opened { get; internal set; }

    /// <summary>Response clocks that ran out before a first answer.</summary>
    public long Missed { get; internal set; }

    /// <summary>Leads that cooled before any person had tried to reach them.</summary>
    public long CooledUnanswered { get; internal set; }

    /// <summary>Leads that had been hot and no longer were when their signals came.</summary>
    public long HotSeenLate { get; internal set; }

    /// <summary>Offers made.</summary>
    public long Offers { get; internal set; }

    /// <summary>Offers that their reps let expire. Undeliverable ones are nobody's miss.</summary>
    public long OffersExpired { get; internal set; }

    /// <summary>Offers declined.</summary>
    public long OffersDeclined { get; internal set; }

    /// <summary>Escalations to duty.</summary>
    public long Escalations { get; internal set; }

    /// <summary>Adds the figures of another part.</summary>
    public void Merge(SpeedToLead other)
    {
        ArgumentNullException.ThrowIfNull(other);
        LeadWait.Merge(other.LeadWait);
        TeamSpeed.Merge(other.TeamSpeed);
        FirstAutomaticAnswer.Merge(other.FirstAutomaticAnswer);
        Opened += other.Opened;
        Missed += other.Missed;
        CooledUnanswered += other.CooledUnanswered;
        HotSeenLate += other.HotSeenLate;
        Offers += other.Offers;
        OffersExpired += other.OffersExpired;
        OffersDeclined += other.OffersDeclined;
        Escalations += other.Escalations;
    }
}
