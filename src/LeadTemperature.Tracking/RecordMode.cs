namespace LeadTemperature.Tracking;

/// <summary>How signals are recorded.</summary>
public enum RecordMode
{
    /// <summary>They happen now: a lead that they make hot is answered at once.</summary>
    Live,

    /// <summary>
    /// They are of the past, however old. Nobody is paged while they are recorded. Afterwards leads that are hot on evidence of the last 24
    /// hours get their turn, a few at a time; others that are hot are parked until there is newer evidence, and listed.
    /// </summary>
    Backfill,
}
