namespace LeadTemperature.Routing;

/// <summary>A rep and the rep's weight at a decision.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Weight">The weight, 1 to 1,000.</param>
public readonly record struct RepWeight(RepId Rep, int Weight);
