namespace LeadTemperature.Classification;

/// <summary>What turns totals into a temperature. Immutable.</summary>
internal sealed record ClassificationPlan(Thresholds Thresholds, HotOverride[] HotOverrides, Hold[] Holds);
