namespace LeadTemperature.Tests.Reference;

/// <summary>Points once while at least so many signals (and at most so many) are of at most an age; optionally one a span.</summary>
internal sealed record BurstSpec(int AtLeast, TimeSpan Within, int? AtMost = null, TimeSpan? Distinct = null);
