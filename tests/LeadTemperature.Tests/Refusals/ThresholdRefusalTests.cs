using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Refusals;

/// <summary>S-05 and S-06: <c>floor &lt; warm &lt; hot ≤ ceiling</c>, hot above 0, band and gate within their ranges.</summary>
[Trait("Rule", "S-05")]
[Trait("Rule", "S-06")]
[Trait("Rule", "S-14")]
public sealed class ThresholdRefusalTests
{
    [Theory]
    [InlineData(0, 70, "Thresholds.Warm: 0 is not above floor (allowed: above 0)")]
    [InlineData(-5, 70, "Thresholds.Warm: -5 is not above floor (allowed: above 0)")]
    [InlineData(70, 70, "Thresholds.Hot: 70 is not above warm (allowed: above 70)")]
    [InlineData(80, 70, "Thresholds.Hot: 70 is not above warm (allowed: above 80)")]
    [InlineData(25, double.PositiveInfinity, "Thresholds.Hot: Infinity is not a finite number")]
    [InlineData(double.NaN, 70, "Thresholds.Warm: NaN is not a finite number")]
    [InlineData(25, double.NaN, "Thresholds.Hot: NaN is not a finite number")]
    public void WarmAndHot_OutOfOrder_AreRefused(double warm, double hot, string message) => AssertRefused(message, m => m.Thresholds(warm, hot, evidence: 20));

    [Fact]
    public void Hot_AboveTheCeiling_IsRefused() => AssertRefused(
        "Thresholds.Hot: 70 is above the ceiling of the score (allowed: at most 60); did you mean 60?",
        m => m.ScoreRange(ceiling: 60).Thresholds(25, 70));

    [Fact]
    public void Hot_NotAboveZero_IsRefused() => AssertRefused(
        "Thresholds.Hot: -5 is not above zero (allowed: above 0)",
        m => m.ScoreRange(floor: -50).Thresholds(-10, -5, evidence: 0));

    [Theory]
    [InlineData(-1, "-1", "; did you mean 0?")]
    [InlineData(46, "46", "; did you mean 45?")]
    [InlineData(double.NaN, "NaN", "")]
    public void Band_OutOfRange_IsRefused(double band, string text, string nearest) => AssertRefused(
        $"Thresholds.Band: {text} is out of range (allowed: 0 to 45){nearest}",
        m => m.Thresholds(25, 70, band));

    [Theory]
    [InlineData(-1, "-1 is out of range (allowed: at least 0); did you mean 0?")]
    [InlineData(double.NaN, "NaN is out of range (allowed: at least 0)")]
    [InlineData(double.PositiveInfinity, "Infinity is not a finite number")]
    public void Evidence_OutOfRange_IsRefused(double evidence, string rest) =>
        AssertRefused($"Thresholds.Evidence: {rest}", m => m.Thresholds(25, 70, evidence: evidence));

    [Theory]
    [InlineData(double.NaN, null, "ScoreRange.Floor: NaN is not a number")]
    [InlineData(0, double.NaN, "ScoreRange.Ceiling: NaN is not a number")]
    public void ScoreRange_ThatIsNotANumber_IsRefused(double floor, double? ceiling, string message) =>
        AssertRefused(message, m => m.ScoreRange(floor, ceiling).Thresholds(25, 70));

    [Fact]
    public void ScoreRange_WithoutEnds_IsTaken()
    {
        ScoringModel model = ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, -60)
            .ScoreRange(double.NegativeInfinity)
            .Thresholds(25, 70, evidence: 0));
        Assert.Equal(-60, new TestLead(model, Sent.On(SignalKinds.DemoRequest, 0)).At(0).Score, 1e-9);
    }

    [Fact]
    public void Thresholds_SaidTwice_TakeTheLast()
    {
        ScoringModel model = ScoringModel.Create(m => m.Rule(SignalKinds.DemoRequest, 60).Thresholds(1, 2).Thresholds(25, 70));
        Assert.Equal(Temperature.Warm, model.Classify(69, 60));
    }

    private static void AssertRefused(string message, Action<ScoringModelBuilder> tell)
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => ScoringModel.Create(m =>
        {
            m.Rule(SignalKinds.DemoRequest, 60);
            tell(m);
        }));
        Assert.Equal(message, Assert.Single(refused.Faults).Message);
    }
}
