namespace LeadTemperature.Signals;

/// <summary>A sum that a kind feeds: its cell, the index of its half-life, and half-lives a microsecond.</summary>
internal readonly record struct SumPlan(int Cell, int HalfLife, double Rate);
