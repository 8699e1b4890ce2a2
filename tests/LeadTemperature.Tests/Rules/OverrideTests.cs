namespace LeadTemperature.Tests.Rules;

/// <summary>S-07: rules that make hot for a time or hold cold; they compare times of signals alone.</summary>
[Trait("Rule", "S-07")]
public sealed class OverrideTests
{
    private static readonly SignalKind Raise = SignalKinds.DemoRequest;
    private static readonly SignalKind Refuses = SignalKinds.NotInterested;
    private static readonly SignalKind Clears = SignalKinds.HoldCleared;

    private static readonly ScoringModel Standing = Model.WithGate(m => m
        .Rule(Raise, 30, configure: r => r.MakesHotFor(TimeSpan.FromHours(24)))
        .Rule(Refuses, -10, configure: r => r.HoldsCold(until: [Raise, Clears]))
        .Rule(SignalKinds.Disqualified, 0, configure: r => r.HoldsCold(until: Clears)));

    [Fact]
    public void HandRaise_WithinItsTime_IsHotAtAnyScore() => AssertReads(Temperature.Hot, Decision.Override, 1, Sent.On(Raise, 0));

    [Fact]
    public void HandRaise_AtTheVeryEndOfItsTime_IsStillHot()
    {
        TestLead lead = new(Standing, Sent.On(Raise, 0));
        Assert.Equal(Temperature.Hot, lead.At(1).Temperature);
        Assert.Equal(Temperature.Warm, lead.At(Day.JustAfter(1)).Temperature);
        Assert.Equal(Day.JustAfter(1), lead.Forecast().HotUntil);
    }

    [Fact]
    public void HandRaise_Always_LeavesTheScoreAsItIs()
    {
        Assessment read = new TestLead(Standing, Sent.On(Raise, 0)).At(0);
        Assert.Equal((30, 30), (Math.Round(read.Score, 9), Math.Round(read.Evidence, 9)));
    }

    [Fact]
    public void HandRaise_WithNextToNoMagnitude_IsOneAllTheSame() =>
        AssertReads(Temperature.Hot, Decision.Override, 0, Sent.Of(1e-6, Raise));

    [Fact]
    public void HandRaise_WorthNoPoints_IsOneAllTheSame()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(Raise, 0, configure: r => r.MakesHotFor(Day.Days(1))));
        Assert.Equal(Temperature.Hot, new TestLead(model, Sent.On(Raise, 0)).At(0).Temperature);
    }

    [Fact]
    public void HandRaise_OfSeveralKinds_CountsFromTheNewest()
    {
        ScoringModel model = Model.WithGate(m => m.Rule([Raise, SignalKinds.QuoteRequest], 1, configure: r => r.MakesHotFor(Day.Days(1))));
        TestLead lead = new(model, [.. Sent.On(SignalKinds.QuoteRequest, 2), .. Sent.On(Raise, 0)]);
        Assert.Equal(Temperature.Hot, lead.At(3).Temperature);
        Assert.Equal(Temperature.Cold, lead.At(Day.JustAfter(3)).Temperature);
    }

    [Fact]
    public void HandRaise_WhenTheScoreIsHotToo_LeavesTheDecisionToTheScore() =>
        AssertReads(Temperature.Hot, Decision.Score, 0, Sent.Times(3, Raise));

    [Fact]
    public void Hold_Always_IsColdWhateverTheScore()
    {
        AssertReads(Temperature.Cold, Decision.Hold, 2, [.. Sent.Times(10, Raise, 0), .. Sent.On(Refuses, 2)]);
    }

    [Fact]
    public void Hold_AfterAHandRaise_BeatsIt() => AssertReads(Temperature.Cold, Decision.Hold, 0.5, [.. Sent.On(Raise, 0), .. Sent.On(Refuses, 0.25)]);

    [Fact]
    public void Hold_WhenALaterSignalClearsIt_Ends() =>
        AssertReads(Temperature.Hot, Decision.Override, 0.5, [.. Sent.On(Refuses, 0), .. Sent.On(Raise, 0.25)]);

    [Fact]
    public void Hold_ClearedAtTheSameInstant_Holds() => AssertReads(Temperature.Cold, Decision.Hold, 0, [.. Sent.On(Refuses, 0), .. Sent.On(Raise, 0)]);

    [Fact]
    public void Hold_ClearedOneMicrosecondLater_Ends()
    {
        Signal[] signals = [new(Refuses, Day.At(0)), new(Raise, Day.JustAfter(0))];
        Assert.Equal(Temperature.Hot, new TestLead(Standing, signals).At(Day.JustAfter(0)).Temperature);
    }

    [Fact]
    public void Hold_RecordedLateButOlderThanItsClear_DoesNotHold() =>
        AssertReads(Temperature.Hot, Decision.Override, 0.5, [.. Sent.On(Raise, 0.25), .. Sent.On(Refuses, 0)]);

    [Fact]
    public void Hold_WhenSaidAgain_HoldsAgain() =>
        AssertReads(Temperature.Cold, Decision.Hold, 4, [.. Sent.On(Refuses, 0, 3), .. Sent.On(Clears, 1), .. Sent.On(Raise, 2)]);

    [Fact]
    public void Hold_WithoutAClear_NeverEndsByWaiting()
    {
        TestLead lead = new(Standing, [.. Sent.Times(10, Raise, 0), .. Sent.On(Refuses, 0)]);
        Assert.Equal(Decision.Hold, lead.At(36_500).DecidedBy);
        Assert.Null(lead.Forecast().NextChange);
    }

    [Fact]
    public void Disqualified_AfterAHandRaise_WaitsForHoldCleared()
    {
        Signal[] raised = [.. Sent.On(SignalKinds.Disqualified, 0), .. Sent.On(Raise, 0.25)];
        AssertReads(Temperature.Cold, Decision.Hold, 0.5, raised);
        AssertReads(Temperature.Hot, Decision.Override, 0.5, [.. raised, .. Sent.On(Clears, 0.5)]);
    }

    [Fact]
    public void Holds_OfTwoRules_EachNeedTheirOwnClear()
    {
        Signal[] signals = [.. Sent.On(Refuses, 0), .. Sent.On(SignalKinds.Disqualified, 0), .. Sent.On(Raise, 1)];
        AssertReads(Temperature.Cold, Decision.Hold, 1, signals);
        Assert.Equal("disqualified", new TestLead(Standing, signals).Explained(1).DecidedByRule);
        Assert.Equal("not-interested", new TestLead(Standing, Sent.On(Refuses, 0)).Explained(1).DecidedByRule);
    }

    [Fact]
    public void Hold_Always_LeavesTheScoreAsItIs()
    {
        Assessment read = new TestLead(Standing, [.. Sent.Times(10, Raise, 0), .. Sent.On(Refuses, 0)]).At(0);
        Assert.Equal(290, read.Score, 1e-9);
        Assert.Equal(300, read.Evidence, 1e-9);
    }

    [Fact]
    public void Hold_OnAColdLead_IsStillNamedAsWhatDecided() => AssertReads(Temperature.Cold, Decision.Hold, 0, Sent.On(Refuses, 0));

    [Fact]
    public void HandRaise_OfTheLongestDuration_ReachesToTheEndOfTime()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Raise, 30, configure: r => r.MakesHotFor(Day.Days(36_500))));
        TestLead lead = new(model, new Signal(Raise, new DateTimeOffset(9999, 12, 30, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(Temperature.Hot, lead.At(DateTimeOffset.MaxValue).Temperature);
        Assert.Null(lead.Forecast(new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero)).HotUntil);
    }

    private static void AssertReads(Temperature temperature, Decision decision, double day, params Signal[] signals)
    {
        Assessment read = new TestLead(Standing, signals).At(day);
        Assert.Equal((temperature, decision), (read.Temperature, read.DecidedBy));
    }
}
