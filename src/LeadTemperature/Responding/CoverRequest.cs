namespace LeadTemperature.Responding;

/// <summary>A lead that automation is asked to cover.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Brief">What is known of the lead.</param>
/// <param name="Fence">The fencing number of this cover, under which it reports.</param>
/// <param name="AnswerBy">By when it has to say whether it takes the lead.</param>
/// <param name="LapsesAt">When the cover is over at the latest.</param>
public sealed record CoverRequest(ResponseBrief Brief, long Fence, DateTimeOffset AnswerBy, DateTimeOffset LapsesAt)
{
    /// <summary>The tenant whose lead it is; empty where there is only one.</summary>
    public string Scope { get; init; } = "";
}
