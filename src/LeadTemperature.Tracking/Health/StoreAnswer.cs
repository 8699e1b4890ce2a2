using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Health;

/// <summary>What a store said of itself, or the type of the failure, or neither where it took too long; with the time of the process before and after.</summary>
internal sealed record StoreAnswer(StoreStatus? Status, string? Failure, DateTimeOffset AskedAt, DateTimeOffset AnsweredAt)
{
    /// <summary>By how much the store's clock is ahead of the process's at least: what the call took is no difference of clocks.</summary>
    public TimeSpan ClockSkew => Status is not { } status ? TimeSpan.Zero
        : status.Now < AskedAt ? status.Now - AskedAt
        : status.Now > AnsweredAt ? status.Now - AnsweredAt
        : TimeSpan.Zero;

    /// <summary>How long something has been so when the answer came.</summary>
    public TimeSpan Since(DateTimeOffset? since) => since < AnsweredAt ? AnsweredAt - since.Value : TimeSpan.Zero;
}
