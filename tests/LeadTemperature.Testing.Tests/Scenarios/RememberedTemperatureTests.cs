namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>Hysteresis (S-08) as a tracker applies it.</summary>
public sealed class RememberedTemperatureTests
{
    private static readonly LeadScenario Memoryless = LeadScenario.For(Models.Plain);

    private static readonly LeadScenario Remembering = Memoryless.RememberingTemperature();

    [Fact]
    public void HotLead_WithinTheBand_StaysHotOnlyWhereRemembered()
    {
        Memoryless.Signal(SignalKinds.PricingInquiry).On(day: 4, hour: 12).ShouldBe(Temperature.Warm);
        Remembering.Signal(SignalKinds.PricingInquiry).On(day: 4, hour: 12).ShouldBe(Temperature.Hot).ShouldBeDecidedBy(Decision.Band);
    }

    [Fact]
    public void HotLead_BelowTheBand_IsNotHotAgainWithinIt() => Remembering
        .Signal(SignalKinds.PricingInquiry)
        .ShouldBeHotUntil(day: 5)
        .On(day: 5, hour: 1).ShouldBe(Temperature.Warm)
        .On(day: 5, hour: 1).Signal(SignalKinds.PageView, times: 2).ShouldScore(57.583).ShouldBe(Temperature.Warm);

    [Fact]
    public void Signal_AfterAChangeThatNobodySaw_FindsItApplied() => Remembering
        .Signal(SignalKinds.PricingInquiry)
        .On(day: 6).Signal(SignalKinds.EmailOpen, times: 2).ShouldScore(60).ShouldBe(Temperature.Hot)
        .On(day: 6, hour: 1).ShouldBe(Temperature.Hot)
        .On(day: 7).ShouldBe(Temperature.Hot).ShouldScore(50)
        .On(day: 7, hour: 1).ShouldBe(Temperature.Warm);

    /// <summary>The window ends with its day: a microsecond later the lead is warm, and what it does then brings it into the band, not back.</summary>
    [Fact]
    public void Signal_AtTheVeryInstantOfAChange_FindsItApplied() => LeadScenario
        .For(ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, 50, Decay.Window(TimeSpan.FromDays(1)), r => r.MostRecent(1))
            .Rule(SignalKinds.WebinarAttended, 55, Decay.None)
            .Rule(SignalKinds.PageView, 10, Decay.None)
            .Thresholds(warm: 20, hot: 70, band: 10, evidence: 0)))
        .RememberingTemperature()
        .Signal(SignalKinds.WebinarAttended).Signal(SignalKinds.DemoRequest)
        .After(TimeSpan.FromDays(1)).ShouldBe(Temperature.Hot)
        .After(TimeSpan.FromMicroseconds(1)).ShouldScore(55).ShouldBe(Temperature.Warm)
        .Signal(SignalKinds.PageView).ShouldScore(65).ShouldBe(Temperature.Warm);

    [Fact]
    public void Reading_LookedAtOrNot_IsTheSame()
    {
        LeadScenario told = Remembering.Signal(SignalKinds.PricingInquiry).On(day: 5, hour: 1).Signal(SignalKinds.PageView, times: 2);
        LeadScenario looked = Remembering.Signal(SignalKinds.PricingInquiry).On(day: 3).ShouldBe(Temperature.Hot)
            .On(day: 5).On(day: 5, hour: 1).ShouldBe(Temperature.Warm).Signal(SignalKinds.PageView, times: 2);
        Assert.Equal(told.Assess(), looked.Assess());
    }

    [Fact]
    public void Signals_ToldInAnyOrder_AreRememberedByTime()
    {
        LeadScenario inTime = Remembering.Signal(SignalKinds.PricingInquiry).On(day: 4, hour: 6).Signal(SignalKinds.EmailOpen).On(day: 5);
        LeadScenario late = Remembering.On(day: 4, hour: 6).Signal(SignalKinds.EmailOpen).On(day: 0).Signal(SignalKinds.PricingInquiry).On(day: 5);
        Assert.Equal(inTime.Assess(), late.Assess());
        inTime.ShouldBe(Temperature.Hot);
    }

    [Fact]
    public void Lead_WithoutSignals_HasNothingToRemember() => Remembering.On(day: 3).ShouldBe(Temperature.Cold).ShouldNotChange();

    [Fact]
    public void HeldLead_Released_IsNotStillHotFromBefore() => Remembering
        .Signal(SignalKinds.PricingInquiry)
        .On(day: 1).Signal(SignalKinds.NotInterested).ShouldBe(Temperature.Cold)
        .On(day: 2).Signal(SignalKinds.PricingInquiry, magnitude: 0.55).ShouldScore(55).ShouldBe(Temperature.Warm);
}
