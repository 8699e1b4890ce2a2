namespace LeadTemperature.Tracking.Stores;

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>All of it is kept.</summary>
    Committed,

    /// <summary>The lead was written meanwhile. Nothing is kept; read again and decide again.</summary>
    VersionMoved,

    /// <summary>Signals of it were counted before: <see cref="LeadCommit.CountedBefore"/>. Nothing is kept.</summary>
    AlreadyCounted,

    /// <summary>The rep's last slot went to another lead meanwhile. Nothing is kept; route again.</summary>
    SlotTaken,

    /// <summary>A scoring model was changed meanwhile. Nothing is kept; read the models again and decide again.</summary>
    ModelMoved,

    /// <summary>The lead was erased; nothing of it is kept, ever.</summary>
    Erased,
}
