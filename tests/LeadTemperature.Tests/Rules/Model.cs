namespace LeadTemperature.Tests.Rules;

/// <summary>Models of the examples: warm from 25, hot from 70.</summary>
internal static class Model
{
    /// <summary>Score alone decides.</summary>
    public static ScoringModel WithoutGate(Action<ScoringModelBuilder> rules) => ScoringModel.Create(m =>
    {
        m.Thresholds(warm: 25, hot: 70, evidence: 0);
        rules(m);
    });

    /// <summary>Score alone decides, and may fall to −1,000,000.</summary>
    public static ScoringModel WithoutFloor(Action<ScoringModelBuilder> rules) => WithoutGate(m =>
    {
        m.ScoreRange(floor: -1_000_000);
        rules(m);
    });

    /// <summary>The default gate: hot needs 28 points of evidence.</summary>
    public static ScoringModel WithGate(Action<ScoringModelBuilder> rules, double band = 0) => ScoringModel.Create(m =>
    {
        m.Thresholds(warm: 25, hot: 70, band);
        rules(m);
    });
}
