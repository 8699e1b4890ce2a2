namespace LeadTemperature.Classification;

/// <summary>Where warm and hot start, with the band and the gate (rules S-06 and S-08).</summary>
internal sealed class Thresholds(double warm, double hot, double band, double gate)
{
    /// <summary>What every comparison with a threshold allows, so that the order of rounding decides nothing.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>What rounding may amount to, as a share of a sum.</summary>
    private const double Rounding = 1e-9;

    private readonly double _warmLine = warm - Tolerance;
    private readonly double _hotLine = hot - Tolerance;
    private readonly double _gateLine = gate - Tolerance;
    private readonly double _keepsHotLine = hot - band - Tolerance;
    private readonly double _keepsGateLine = (gate * (hot - band) / hot) - Tolerance;

    public double Warm { get; } = warm;

    public double Hot { get; } = hot;

    public double Band { get; } = band;

    /// <summary>The evidence that hot needs.</summary>
    public double Gate { get; } = gate;

    /// <summary>Whether the score alone would be hot.</summary>
    public bool IsHot(double score) => score >= _hotLine;

    /// <summary>Whether score and evidence make hot, or keep it for a lead that was hot.</summary>
    public bool IsHot(double score, double evidence, bool wasHot) => wasHot
        ? score >= _keepsHotLine && evidence >= _keepsGateLine
        : score >= _hotLine && evidence >= _gateLine;

    /// <summary>Whether figures that neither score nor evidence will exceed, but for rounding, may be hot.</summary>
    public bool MayBecomeHot(double score, double evidence) =>
        score >= _hotLine - Tolerance - (Rounding * Math.Abs(score)) && evidence >= _gateLine - Tolerance - (Rounding * evidence);

    /// <summary>Whether a score is hot whatever rounding does to it.</summary>
    public bool IsSurelyHot(double score) => score >= Hot + (Rounding * Math.Abs(score));

    public bool IsWarm(double score) => score >= _warmLine;

    public Temperature Classify(double score, double evidence, bool wasHot) =>
        IsHot(score, evidence, wasHot) ? Temperature.Hot : IsWarm(score) ? Temperature.Warm : Temperature.Cold;
}
