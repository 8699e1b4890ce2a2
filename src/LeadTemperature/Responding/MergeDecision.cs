namespace LeadTemperature.Responding;

/// <summary>What the merge of two leads came to: events for both, to be stored together.</summary>
/// <param name="Into">For the lead whose id goes on.</param>
/// <param name="From">For the lead whose id becomes an alias.</param>
public sealed record MergeDecision(ResponseDecision Into, ResponseDecision From);
