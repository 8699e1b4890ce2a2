namespace LeadTemperature.Tests.Vectors;

/// <summary>A burst of a row; the window is in days.</summary>
internal sealed record VectorBurst(string Kind, int AtLeast, double Within, double Points, int? AtMost = null);
