namespace LeadTemperature.Tracking.Stores;

/// <summary>How a store is doing.</summary>
/// <remarks>Immutable; safe as metrics.</remarks>
public sealed record StoreStatus
{
    /// <summary>The store's own clock, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the first lead that nobody has taken is or was due; null where none is.</summary>
    public DateTimeOffset? FirstDue { get; init; }

    /// <summary>Since when the oldest message that is not settled waits; null where none does.</summary>
    public DateTimeOffset? OldestMessage { get; init; }

    /// <summary>How many messages are dead letters.</summary>
    public long DeadLetters { get; init; }

    /// <summary>How many hot leads wait for their turn.</summary>
    public long Waiting { get; init; }

    /// <summary>How many leads were erased.</summary>
    public long Erased { get; init; }
}
