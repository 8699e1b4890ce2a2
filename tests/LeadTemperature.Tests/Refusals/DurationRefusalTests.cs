using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Refusals;

/// <summary>Durations of decays, bursts and overrides that are out of range.</summary>
[Trait("Rule", "S-02")]
[Trait("Rule", "S-14")]
public sealed class DurationRefusalTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;
    private static readonly TimeSpan TooLong = Day.Days(36_500) + Day.Microsecond;

    [Fact]
    public void HalfLife_OutOfRange_IsRefused()
    {
        AssertDecay("HalfLife: 59999999us is out of range (allowed: 1m to 36500d); did you mean 1m?", Decay.HalfLife(TimeSpan.FromMinutes(1) - Day.Microsecond));
        AssertDecay("HalfLife: 0d is out of range (allowed: 1m to 36500d); did you mean 1m?", Decay.HalfLife(TimeSpan.Zero));
        AssertDecay("HalfLife: -3d is out of range (allowed: 1m to 36500d); did you mean 1m?", Decay.HalfLife(Day.Days(-3)));
        AssertDecay("HalfLife: 3153600000000001us is out of range (allowed: 1m to 36500d); did you mean 36500d?", Decay.HalfLife(TooLong));
    }

    [Fact]
    public void OtherDecays_OutOfRange_AreRefused() => Assert.All(
        new (string Path, Decay Decay)[]
        {
            ("Linear", Decay.Linear(TimeSpan.Zero)), ("Window", Decay.Window(TimeSpan.Zero)),
            ("Step.Every", Decay.StepLinear(TimeSpan.Zero, 0.5)), ("Step.Every", Decay.StepCompounding(TimeSpan.Zero, 0.5)),
        },
        wrong => AssertDecay($"{wrong.Path}: 0d is out of range (allowed: 1us to 36500d); did you mean 1us?", wrong.Decay));

    [Fact]
    public void Decays_AtTheirLimits_AreTaken() => Assert.All(
        [
            Decay.HalfLife(TimeSpan.FromMinutes(1)), Decay.HalfLife(Day.Days(36_500)), Decay.Linear(Day.Microsecond), Decay.Linear(Day.Days(36_500)),
            Decay.StepLinear(Day.Microsecond, 1), Decay.StepCompounding(Day.Days(36_500), double.Epsilon), Decay.Window(Day.Days(36_500)).WithGrace(Day.Days(36_500)),
        ],
        decay => Assert.NotNull(Model.WithGate(m => m.Rule(Demo, 60, decay, r => r.MostRecent(64)))));

    [Theory]
    [InlineData(0, "0", "")]
    [InlineData(-0.5, "-0.5", "")]
    [InlineData(double.NaN, "NaN", "")]
    [InlineData(1.5, "1.5", "; did you mean 1?")]
    public void Lost_OutOfRange_IsRefused(double lost, string text, string nearest)
    {
        string message = $"Rules.demo-request.Decay.Step.Lost: {text} is out of range (allowed: above 0, at most 1){nearest}";
        AssertRefused(message, m => m.Rule(Demo, 60, Decay.StepLinear(Day.Days(30), lost), r => r.MostRecent(1)));
        AssertRefused(message, m => m.Rule(Demo, 60, Decay.StepCompounding(Day.Days(30), lost), r => r.MostRecent(1)));
    }

    [Fact]
    public void Grace_OutOfRange_IsRefused()
    {
        AssertRefused(
            "Rules.demo-request.Decay.Grace: -1d is out of range (allowed: 0d to 36500d); did you mean 0d?",
            m => m.Rule(Demo, 60, Decay.HalfLife(Day.Days(7)).WithGrace(Day.Days(-1)), r => r.MostRecent(1)));
        AssertRefused(
            "Rules.demo-request.Decay.Grace: 36501d is out of range (allowed: 0d to 36500d); did you mean 36500d?",
            m => m.Rule(Demo, 60, Decay.HalfLife(Day.Days(7)).WithGrace(Day.Days(36_501)), r => r.MostRecent(1)));
    }

    [Fact]
    public void Decays_ThatCannotCountWithoutLimit_AreRefused()
    {
        AssertLimitNeeded("linear 10d", Decay.Linear(Day.Days(10)));
        AssertLimitNeeded("window 36h", Decay.Window(Day.Days(1.5)));
        AssertLimitNeeded("step 30d linear 0.5", Decay.StepLinear(Day.Days(30), 0.5));
        AssertLimitNeeded("step 30d compounding 0.5", Decay.StepCompounding(Day.Days(30), 0.5));
        AssertLimitNeeded("half-life 7d after grace 1d", Decay.HalfLife(Day.Days(7)).WithGrace(Day.Days(1)));
        Assert.NotNull(Model.WithGate(m => m.Rule(Demo, 60, Decay.None)));
        Assert.NotNull(Model.WithGate(m => m.Rule(Demo, 60, Decay.HalfLife(Day.Days(7)).WithGrace(TimeSpan.Zero))));
    }

    [Fact]
    public void MakesHotFor_OutOfRange_IsRefused()
    {
        AssertRefused(
            "Rules.demo-request.MakesHotFor: 0d is out of range (allowed: 1us to 36500d); did you mean 1us?",
            m => m.Rule(Demo, 60, configure: r => r.MakesHotFor(TimeSpan.Zero)));
        AssertRefused(
            "Rules.demo-request.MakesHotFor: 36501d is out of range (allowed: 1us to 36500d); did you mean 36500d?",
            m => m.Rule(Demo, 60, configure: r => r.MakesHotFor(Day.Days(36_501))));
    }

    [Fact]
    public void Burst_OutOfRange_IsRefused()
    {
        AssertBurst("AtLeast: 0 is out of range (allowed: 1 to 64); did you mean 1?", 0, Day.Days(1));
        AssertBurst("AtLeast: 65 is out of range (allowed: 1 to 64); did you mean 64?", 65, Day.Days(1));
        AssertBurst("AtMost: 2 is out of range (allowed: 3 to 64); did you mean 3?", 3, Day.Days(1), atMost: 2);
        AssertBurst("AtMost: 65 is out of range (allowed: 3 to 64); did you mean 64?", 3, Day.Days(1), atMost: 65);
        AssertBurst("Within: 0d is out of range (allowed: 1us to 36500d); did you mean 1us?", 3, TimeSpan.Zero);
        AssertBurst("Within: 36501d is out of range (allowed: 1us to 36500d); did you mean 36500d?", 3, Day.Days(36_501));
    }

    [Theory]
    [InlineData(0, "0d")]
    [InlineData(30, "30s")]
    [InlineData(420, "7m")]
    [InlineData(172_800, "2d")]
    [InlineData(-3600, "-1h")]
    public void Distinct_ThatDoesNotDivideADay_IsRefused(int seconds, string text) => AssertBurst(
        $"Distinct: {text} does not divide a day (allowed: 1m to 1d, a whole number of times in a day); did you mean 1d?",
        3,
        Day.Days(1),
        distinct: TimeSpan.FromSeconds(seconds));

    private static void AssertDecay(string rest, Decay decay) =>
        AssertRefused($"Rules.demo-request.Decay.{rest}", m => m.Rule(Demo, 60, decay, r => r.MostRecent(1)));

    private static void AssertLimitNeeded(string text, Decay decay) => AssertRefused(
        $"Rules.demo-request.MostRecent: decay {text} cannot count without limit (allowed: 1 to 64 most recent signals); did you mean 64?",
        m => m.Rule(Demo, 60, decay));

    private static void AssertBurst(string rest, int atLeast, TimeSpan within, int? atMost = null, TimeSpan? distinct = null) => AssertRefused(
        $"Rules.demo-request-burst.Burst.{rest}", m => m.Burst(Demo, atLeast, within, 60, atMost, distinct));

    private static void AssertRefused(string message, Action<ScoringModelBuilder> rules)
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => Model.WithGate(rules));
        Assert.Equal(message, Assert.Single(refused.Faults).Message);
    }
}
