namespace LeadTemperature.Tests.Vectors;

/// <summary>A worked example of fit from elsewhere: a firm, and what must come out.</summary>
internal sealed record FitVector(string Id, string Source, string Case, VectorFirm Firm, double Expected);
