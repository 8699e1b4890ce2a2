namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A signal as a CRM's table gives it.</summary>
internal sealed record LinqSignal(string Kind, DateTime At, double Magnitude);
