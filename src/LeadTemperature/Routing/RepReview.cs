namespace LeadTemperature.Routing;

/// <summary>What a filter judges by.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Load">How many open responses the rep holds.</param>
public readonly record struct RepReview(SalesRep Rep, RoutingRequest Request, int Load);
