namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>Where steps lead, and what telling out of order means.</summary>
public sealed class StepTests
{
    private static readonly LeadScenario New = LeadScenario.For(Models.Plain);

    [Fact]
    public void Scenario_Unmoved_StandsAtAMondayMidnight()
    {
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), New.Instant);
        Assert.Equal(DayOfWeek.Monday, New.Start.DayOfWeek);
        Assert.Empty(New.Signals);
    }

    [Fact]
    public void Steps_OfEachForm_MoveFromTheStart()
    {
        DateTimeOffset start = New.Start;
        Assert.Equal(start.AddDays(3), New.On(day: 3).Instant);
        Assert.Equal(start.AddDays(3).AddHours(16).AddMinutes(40), New.On(day: 3, hour: 16, minute: 40).Instant);
        Assert.Equal(start.AddDays(-2).AddHours(1), New.On(day: -2, hour: 1).Instant);
        Assert.Equal(start.AddDays(3).AddMinutes(5), New.On(day: 3).After(TimeSpan.FromMinutes(5)).Instant);
        Assert.Equal(start.AddHours(1), New.At(new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.FromHours(2))).Instant);
    }

    [Fact]
    public void Start_SaidFirst_MovesDayZero()
    {
        DateTimeOffset start = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
        LeadScenario moved = New.StartingAt(start);
        Assert.Equal(start, moved.Instant);
        Assert.Equal(start.AddDays(1), moved.On(day: 1).Instant);
        Assert.Contains("Day 0 begins on Sunday, 2026-03-01 09:30 UTC", moved.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_SaidLate_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => New.On(day: 1).StartingAt(New.Start));
        Assert.Throws<InvalidOperationException>(() => New.Signal(SignalKinds.EmailOpen).StartingAt(New.Start));
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 60)]
    [InlineData(0, -1)]
    public void TimeOfDay_OutOfRange_IsRefused(int hour, int minute)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => New.On(0, hour, minute));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.ShouldBeHotUntil(0, hour, minute));
    }

    [Fact]
    public void Arguments_WithoutMeaning_AreRefused()
    {
        DateTime unspecified = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Unspecified);
        Assert.Throws<ArgumentException>(() => New.At(unspecified));
        Assert.Throws<ArgumentException>(() => New.StartingAt(unspecified));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.On(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.Signal(SignalKinds.EmailOpen, times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.Signal(SignalKinds.EmailOpen, times: 1_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.ShouldScore(0, within: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.ShouldScore(0, within: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => New.ShouldNotBe(Temperature.Hot).ShouldBeHotUntil(1, within: TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Rule_ThatTheModelHasNot_IsRefusedWithThoseItHas()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => New.ShouldNotExplain("email-opne"));
        Assert.Contains("has no rule \"email-opne\"; its rules are pricing-inquiry, email-open", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => New.ShouldExplain("browsing"));
        Assert.Throws<ArgumentException>(() => New.ShouldExplain("browsing", 12));
    }

    [Fact]
    public void Scenario_ContinuedTwice_TellsTwoStories()
    {
        LeadScenario beginning = New.Signal(SignalKinds.PricingInquiry).On(day: 1);
        LeadScenario held = beginning.Signal(SignalKinds.NotInterested);
        beginning.ShouldBe(Temperature.Hot);
        held.ShouldBe(Temperature.Cold);
        beginning.Signal(SignalKinds.EmailOpen).ShouldScore(100);
        Assert.Single(beginning.Signals);
    }

    [Fact]
    public void Signals_ToldLate_CountAsIfInTime()
    {
        LeadScenario late = New
            .On(day: 6).Signal(SignalKinds.EmailOpen)
            .On(day: 2).ShouldScore(0).Signal(SignalKinds.PricingInquiry).ShouldScore(100)
            .On(day: 6).ShouldScore(70);
        Assert.Equal([SignalKinds.EmailOpen, SignalKinds.PricingInquiry], late.Signals.Select(s => s.Kind));
    }

    [Fact]
    public void Signal_WithAllItsParts_IsToldSo()
    {
        Signal told = New.On(day: 2).Signal(SignalKinds.PageView, magnitude: 2.5, topic: "prices").Signals[0];
        Assert.Equal(new Signal(SignalKinds.PageView, New.Start.AddDays(2), 2.5, "prices"), told);
    }

    [Fact]
    public void History_Added_ReadsLikeTheModelItself()
    {
        IReadOnlyList<Signal> history = Generate.History(Models.Plain, 12);
        LeadScenario scenario = New.WithHistory(history).At(Generate.HistoryEnd);
        Assert.Equal(Models.Plain.Assess(history, Generate.HistoryEnd), scenario.Assess());
        Assert.Equal(Models.Plain.Forecast(history, Generate.HistoryEnd), scenario.Forecast());
        Assert.Equal(Models.Plain.Explain(history, Generate.HistoryEnd).Lines, scenario.Explain().Lines);
    }
}
