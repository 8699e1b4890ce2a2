namespace LeadTemperature.Definitions;

/// <summary>A property of an object: its name, what may stand there, and what it means.</summary>
internal sealed record PropertyShape(string Name, Shape Shape, string Description, bool IsRequired = false);
