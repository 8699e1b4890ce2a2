namespace LeadTemperature.Tracking;

/// <summary>What became of many signals.</summary>
/// <remarks>Immutable. Read, recorded, duplicate, refused and erased are counts of signals; the first is the sum of the others.</remarks>
public sealed record RecordReport
{
    /// <summary>How many were read.</summary>
    public long Read { get; init; }

    /// <summary>How many are kept, and count.</summary>
    public long Recorded { get; init; }

    /// <summary>How many were known already.</summary>
    public long Duplicates { get; init; }

    /// <summary>How many were refused; nothing of them is kept.</summary>
    public long Refused { get; init; }

    /// <summary>How many were of leads that were erased; nothing of them is kept.</summary>
    public long Erased { get; init; }

    /// <summary>The first of those that were refused, 1,000 at most.</summary>
    public IReadOnlyList<RefusedSignal> FirstRefused { get; init; } = [];

    /// <summary>After a backfill: how many leads are hot on evidence of the last 24 hours, and have their turn now.</summary>
    public long Raised { get; init; }

    /// <summary>After a backfill: how many other leads are hot, and were parked.</summary>
    public long Parked { get; init; }

    /// <summary>The first of the leads that were parked, 1,000 at most.</summary>
    public IReadOnlyList<LeadId> FirstParked { get; init; } = [];
}
