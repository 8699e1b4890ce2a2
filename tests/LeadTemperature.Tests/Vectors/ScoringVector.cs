namespace LeadTemperature.Tests.Vectors;

/// <summary>A worked example from elsewhere: rules, what was recorded of one or several records of a person, and what must come out.</summary>
/// <remarks><c>Differs</c> says where a rule of ours differs on purpose, instead of bending the row.</remarks>
internal sealed record ScoringVector(
    string Id,
    string Source,
    string Case,
    VectorSignal[][] Records,
    VectorScore[] Expected,
    VectorRule[]? Rules = null,
    VectorBurst[]? Bursts = null,
    string? Differs = null)
{
    public ScoringModel ToModel() => ScoringModel.Create(m =>
    {
        m.Thresholds(warm: 25, hot: 70, evidence: 0);
        foreach (VectorRule rule in Rules ?? [])
        {
            m.Rule(new SignalKind(rule.Kind), rule.Points, rule.ToDecay(), r => _ = rule.MostRecent is { } n ? r.MostRecent(n) : r);
        }

        foreach (VectorBurst burst in Bursts ?? [])
        {
            m.Burst(new SignalKind(burst.Kind), burst.AtLeast, TimeSpan.FromDays(burst.Within), burst.Points, burst.AtMost);
        }
    });
}
