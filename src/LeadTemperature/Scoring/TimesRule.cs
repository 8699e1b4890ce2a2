namespace LeadTemperature.Scoring;

/// <summary>A rule over its most recent signals whose decay cannot be kept as a sum: each entry is weighed when it is read.</summary>
internal sealed record TimesRule(int Slot, int List, int Count, CompiledDecay Decay);
