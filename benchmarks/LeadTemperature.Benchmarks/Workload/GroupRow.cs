namespace LeadTemperature.Benchmarks.Workload;

/// <summary>A clamp on the sum of the rules that name it.</summary>
internal sealed record GroupRow(string Id, double Floor = double.NegativeInfinity, double Cap = double.PositiveInfinity);
