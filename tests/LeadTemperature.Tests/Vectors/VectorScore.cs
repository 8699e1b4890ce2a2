namespace LeadTemperature.Tests.Vectors;

/// <summary>The score that a row expects at a day, within a tolerance.</summary>
internal sealed record VectorScore(double Day, double Score, double Tolerance = 1e-9);
