namespace LeadTemperature.Tests.Vectors;

/// <summary>A firm of a row.</summary>
internal sealed record VectorFirm(int Employees, double Revenue, string Department, string SubRole, string Country);
