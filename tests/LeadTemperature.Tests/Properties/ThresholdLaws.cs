using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>Score and evidence become a temperature as S-06 and S-08 say, on either side of every line.</summary>
[Trait("Rule", "S-06")]
[Trait("Rule", "S-08")]
public sealed class ThresholdLaws
{
    /// <summary>Within the allowance, at the threshold, beyond the allowance.</summary>
    private static readonly double[] Beside = [0, 1e-3, 0.9e-6, -0.9e-6, -1.1e-6, -1e-3];

    [Fact]
    public void Classify_BesideEveryLine_IsWhatTheRulesSay() => Law.HoldsFor(500, LeadCaseDraw.Moderate, c =>
    {
        ThresholdsSpec t = c.Model.Thresholds;
        ScoringModel model = c.Model.Build();
        double[] scores = [.. from line in new[] { t.Warm, t.Hot, t.Hot - t.Band } from beside in Beside select line + beside];
        double[] evidences = [.. from line in new[] { t.Gate, t.Gate * (t.Hot - t.Band) / t.Hot } from beside in Beside select line + beside];
        foreach ((double score, double evidence) in from s in scores from e in evidences select (s, e))
        {
            Outcome expected = Outcome.Of(t, score, evidence, new Standing(null, null), c.Previous);
            Temperature actual = model.Classify(score, evidence, c.Previous);
            Assert.True(expected.Temperature == actual, $"score {score:R}, evidence {evidence:R}: {actual}, expected {expected}");
        }
    });

    [Fact]
    public void Previous_WarmOrCold_ReadsAsNone() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        Assessment memoryless = model.Assess(state, c.At);

        Agreement.ToTheBit(memoryless, model.Assess(state, c.At, Temperature.Cold), "previously cold");
        Agreement.ToTheBit(memoryless, model.Assess(state, c.At, Temperature.Warm), "previously warm");
        Assert.True(model.Assess(state, c.At, Temperature.Hot).Temperature >= memoryless.Temperature, "previously hot reads colder");
    });
}
