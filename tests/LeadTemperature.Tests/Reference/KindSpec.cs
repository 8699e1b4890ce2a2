namespace LeadTemperature.Tests.Reference;

/// <summary>A kind of signal and the intent it shows; declared to the builder unless its standard level is meant.</summary>
internal sealed record KindSpec(string Name, Intent Intent, bool Declared = true);
