namespace LeadTemperature.Fitting;

/// <summary>One thing that a rule can come to.</summary>
internal readonly record struct Outcome(double Points, string Because);
