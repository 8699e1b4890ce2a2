namespace LeadTemperature.Scoring;

/// <summary>A rule over its most recent signals, each with its own decay.</summary>
internal sealed record TimesRule(int Slot, int List, int Count, CompiledDecay Decay);
