namespace LeadTemperature.Forecasting;

/// <summary>What score and evidence cannot leave over an interval.</summary>
internal readonly record struct Bounds(double HighScore, double LowScore, double HighEvidence, double LowEvidence);
