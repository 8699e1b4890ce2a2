namespace LeadTemperature.Tracking;

/// <summary>What came of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>All of it is kept.</summary>
    Committed,

    /// <summary>The lead was written meanwhile. Nothing is kept; read again and decide again.</summary>
    VersionMoved,

    /// <summary>A signal of it was counted before. Nothing is kept.</summary>
    AlreadyCounted,

    /// <summary>The rep's last slot went to another lead meanwhile. Nothing is kept; route again.</summary>
    SlotTaken,
}
