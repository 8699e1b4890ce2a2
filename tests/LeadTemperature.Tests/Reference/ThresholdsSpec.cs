namespace LeadTemperature.Tests.Reference;

/// <summary>Where warm and hot start, the band below hot, and the gate; a gate that is not said is 0.4 of hot.</summary>
internal sealed record ThresholdsSpec(double Warm, double Hot, double Band = 0, double? Evidence = null)
{
    public double Gate => Evidence ?? 0.4 * Hot;
}
