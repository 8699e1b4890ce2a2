namespace LeadTemperature.Classification;

/// <summary>Where warm and hot start, with the band and the gate (rules S-06 and S-08).</summary>
internal sealed class Thresholds(double warm, double hot, double band, double gate)
{
    /// <summary>What every comparison with a threshold allows, so that the order of rounding decides nothing.</summary>
    public const double Tolerance = 1e-6;

    public double Warm { get; } = warm;

    public double Band { get; } = band;

    /// <summary>Where hot starts, or ends for a lead that was hot.</summary>
    public double HotScore(bool wasHot) => wasHot ? hot - Band : hot;

    /// <summary>The evidence that hot needs; lower in proportion for a lead that was hot.</summary>
    public double HotEvidence(bool wasHot) => wasHot ? gate * (hot - Band) / hot : gate;

    public bool IsHot(double score, double evidence, bool wasHot) =>
        score >= HotScore(wasHot) - Tolerance && evidence >= HotEvidence(wasHot) - Tolerance;

    public bool IsWarm(double score) => score >= Warm - Tolerance;

    public Temperature Classify(double score, double evidence, bool wasHot) =>
        IsHot(score, evidence, wasHot) ? Temperature.Hot : IsWarm(score) ? Temperature.Warm : Temperature.Cold;
}
