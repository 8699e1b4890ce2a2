namespace LeadTemperature.Tests.Reference;

/// <summary>A rule's points after each of its own stages, and the newest signal behind them.</summary>
internal sealed record RuleReading(RuleSpec Rule, double Raw, SignalSpec? Newest)
{
    public double Saturated => Rule.Saturation is { } limit ? limit * Raw / (limit + Math.Abs(Raw)) : Raw;

    public double Ranged => Math.Clamp(Saturated, Rule.Min ?? double.NegativeInfinity, Rule.Max ?? double.PositiveInfinity);
}
