namespace LeadTemperature.Routing.Eligibility;

/// <summary>What a decision found about one rep.</summary>
/// <param name="IsJudged">False until the rep was judged.</param>
/// <param name="IsAvailable">Active, on shift and not out of office, whatever the lead.</param>
/// <param name="Load">How many open responses the rep holds.</param>
/// <param name="Refusal">Why the rep may not take the lead; null where the rep may.</param>
internal readonly record struct Verdict(bool IsJudged, bool IsAvailable, int Load, IRefusal? Refusal);
