namespace LeadTemperature.Building;

/// <summary>Where warm and hot start; a null evidence asks for the default share of hot.</summary>
internal sealed record ThresholdsDefinition(double Warm, double Hot, double Band, double? Evidence)
{
    /// <summary>The gate that is used: 0.4 of hot unless said.</summary>
    public double Gate => Evidence ?? 0.4 * Hot;
}
