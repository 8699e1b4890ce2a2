using System.Globalization;

namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>Expectations that hold, and where exactly they stop to hold.</summary>
public sealed class ExpectationTests
{
    private static readonly LeadScenario Asked = LeadScenario.For(Models.Plain).Signal(SignalKinds.PricingInquiry);

    [Fact]
    public void Expectations_ThatHold_GiveTheSameScenario()
    {
        Assert.Same(Asked, Asked.ShouldBe(Temperature.Hot).ShouldNotBe(Temperature.Warm).ShouldScore(100).ShouldHaveEvidence(100));
        Assert.Same(Asked, Asked.ShouldExplain("pricing-inquiry").ShouldNotExplain("bounce").ShouldExplain("bounce", points: 0));
        Assert.Same(Asked, Asked.ShouldBeDecidedBy(Decision.Score).ShouldBeHotUntil(day: 4).ShouldBeWarmUntil(day: 8));
    }

    [Fact]
    public void Score_AtItsTolerance_Holds()
    {
        Asked.ShouldScore(99, within: 1).ShouldScore(101, within: 1);
        Assert.Throws<LeadScenarioException>(() => Asked.ShouldScore(99, within: 0.999));
        Assert.Throws<LeadScenarioException>(() => Asked.ShouldScore(double.NaN));
    }

    [Fact]
    public void HotUntil_AtItsTolerance_Holds()
    {
        DateTimeOffset exact = Asked.Forecast().HotUntil!.Value;
        Asked.ShouldBeHotUntil(exact.AddSeconds(60)).ShouldBeHotUntil(exact.AddSeconds(-60)).ShouldBeHotUntil(exact, within: TimeSpan.Zero);
        Assert.Throws<LeadScenarioException>(() => Asked.ShouldBeHotUntil(exact.AddSeconds(60.001)));
        Assert.Throws<LeadScenarioException>(() => Asked.ShouldBeHotUntil(exact.AddMicroseconds(1), within: TimeSpan.Zero));
    }

    [Fact]
    public void WarmUntil_OfAHotLead_IsWhenItTurnsCold()
    {
        Asked.ShouldBe(Temperature.Hot).ShouldBeWarmUntil(day: 8).On(day: 5).ShouldBe(Temperature.Warm).ShouldBeWarmUntil(day: 8);
        Assert.Throws<LeadScenarioException>(() => Asked.On(day: 9).ShouldBeWarmUntil(day: 8));
    }

    [Fact]
    public void HotFrom_OfALeadWhoseDoubtFades_IsWhenItTurnsHot() =>
        Asked.Signal(SignalKinds.Bounce).ShouldBe(Temperature.Warm).ShouldBeHotFrom(day: 2).On(day: 2).ShouldBe(Temperature.Hot);

    [Fact]
    public void Rule_ThatDecidesWithoutPoints_Explains() => Asked
        .Signal(SignalKinds.NotInterested)
        .ShouldBeDecidedBy(Decision.Hold)
        .ShouldExplain("not-interested")
        .ShouldExplain("not-interested", points: 0);

    [Fact]
    public void Points_OfARule_AreAfterItsOwnLimitsAndBeforeItsGroups() => LeadScenario.For(Models.Plain)
        .Signal(SignalKinds.EmailOpen, times: 3).ShouldExplain("email-open", points: 25)
        .Signal(SignalKinds.EmailClick).ShouldExplain("email-click", points: 15)
        .Signal(SignalKinds.PageView, times: 5).ShouldExplain("page-view", points: 20)
        .ShouldScore(25 + 15 + 12);

    [Fact]
    public void Change_ThatNeverComes_IsExpectedSo() => LeadScenario.For(Models.Plain)
        .Signal(SignalKinds.EmailOpen, times: 2).ShouldBe(Temperature.Warm).ShouldNotChange();

    [Fact]
    public void Failure_InAnotherCulture_SaysTheSame()
    {
        LeadScenarioException expected = Assert.Throws<LeadScenarioException>(() => Asked.On(day: -3).ShouldScore(-1.5));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            other.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected.Message, Assert.Throws<LeadScenarioException>(() => Asked.On(day: -3).ShouldScore(-1.5)).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Failure_Always_CarriesItsParts()
    {
        LeadScenarioException failure = Assert.Throws<LeadScenarioException>(() => Asked.On(day: 5).ShouldBe(Temperature.Hot));
        Assert.Equal("be hot", failure.Expected);
        Assert.Equal("is warm", failure.Actual);
        Assert.Equal(Asked.Start.AddDays(5), failure.Instant);
        Assert.EndsWith(Asked.On(day: 5).ToString(), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_OfASignal_CarriesWhatTheModelSaid()
    {
        LeadScenarioException failure = Assert.Throws<LeadScenarioException>(() => Asked.Signal(new SignalKind("demo-requst")));
        SignalRefusedException cause = Assert.IsType<SignalRefusedException>(failure.InnerException);
        Assert.Contains(cause.Faults[0].Message, failure.Message, StringComparison.Ordinal);
    }
}
