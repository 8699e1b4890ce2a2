namespace LeadTemperature.Responding;

/// <summary>What the merge of two leads came to: events for both, to be stored together.</summary>
/// <remarks>
/// Where one of the two was erased or merged away before, nothing happens to either: both carry the refusal of that one. A merge that is
/// told twice is such a case, and <see cref="ResponseRefusal.MergedInto"/> says into which lead it went. Immutable.
/// </remarks>
/// <param name="Into">For the lead whose id goes on.</param>
/// <param name="From">For the lead whose id becomes an alias.</param>
public sealed record MergeDecision(ResponseDecision Into, ResponseDecision From);
