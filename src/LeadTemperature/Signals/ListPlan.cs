namespace LeadTemperature.Signals;

/// <summary>A list of times that a kind feeds: its feature, its first cell, and the limited sums that follow from it.</summary>
internal readonly record struct ListPlan(TimesFeature Feature, int Cell, int[] Limited);
