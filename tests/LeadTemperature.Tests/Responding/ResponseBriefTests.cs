using LeadTemperature.Responding;
using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Responding;

/// <summary>R-08: what the owner gets to know, as data.</summary>
[Trait("Rule", "R-08")]
public sealed class ResponseBriefTests
{
    [Fact]
    public void Brief_OfALead_HoldsItsReadings()
    {
        ResponseBrief brief = BriefCase.Busy();

        Assert.Equal((LeadId)17, brief.Lead);
        Assert.Equal((Temperature.Hot, Day.At(10)), (brief.Assessment.Temperature, brief.Assessment.AsOf));
        Assert.Equal(brief.Forecast.HotUntil, brief.HotUntil);
        Assert.NotNull(brief.HotUntil);
        Assert.Equal(["Riverside", "Old Town"], brief.Topics.Select(t => t.Topic));
        Assert.Equal("signal-7", brief.NewestSignalId);
        Assert.Null(brief.DecidedByRule);
        Assert.Equal(brief.Assessment.Score, brief.Reasons.Sum(r => r.Points) + brief.OtherPoints, 1e-9);
    }

    [Fact]
    public void Brief_AsText_LeavesIdsAndTopicsOut()
    {
        Assert.Equal("Hot as of 2026-03-12T00:00:00.000000Z, score 134.721495, 5 reasons, 2 topics", BriefCase.Busy().ToString());
        Assert.Equal("Cold as of 2026-03-02T00:00:00.000000Z, score 0, 0 reasons, 0 topics", BriefCase.Of(ScoringModel.Standard, Day.At(0)).ToString());
    }

    [Fact]
    public void Reasons_OfManyRules_AreTheFiveThatWeighMost()
    {
        ScoringModel model = Model.WithoutFloor(m => m
            .Rule(SignalKinds.PageView, 1).Rule(SignalKinds.EmailOpen, 5).Rule(SignalKinds.EmailClick, 5).Rule(SignalKinds.Bounce, -20)
            .Rule(SignalKinds.DemoRequest, 60).Rule(SignalKinds.CareersPage, -5).Rule(SignalKinds.ReturnVisit, 0.5));
        SignalKind[] kinds = [SignalKinds.PageView, SignalKinds.EmailClick, SignalKinds.EmailOpen, SignalKinds.Bounce, SignalKinds.DemoRequest, SignalKinds.CareersPage, SignalKinds.ReturnVisit];

        ResponseBrief brief = BriefCase.Of(model, Day.At(0), [.. kinds.Select(k => new Signal(k, Day.At(0)))]);

        Assert.Equal(["demo-request", "bounce", "careers-page", "email-click", "email-open"], brief.Reasons.Select(r => r.Rule));
        Assert.Equal(1.5, brief.OtherPoints, 1e-9);
        Assert.Equal("-20 bounce, newest bounce at 2026-03-02T00:00:00.000000Z", brief.Reasons[1].ToString());
    }

    [Fact]
    public void Reasons_ThatWeighTheSame_HaveTheNewerFirst()
    {
        ScoringModel model = Model.WithoutGate(m => m.Rule(SignalKinds.EmailClick, 5, Decay.None).Rule(SignalKinds.EmailOpen, 5, Decay.None));

        ResponseBrief brief = BriefCase.Of(model, Day.At(3), [.. Sent.On(SignalKinds.EmailClick, 1), .. Sent.On(SignalKinds.EmailOpen, 2)]);

        Assert.Equal([("email-open", Day.Days(1)), ("email-click", Day.Days(2))], brief.Reasons.Select(r => (r.Rule, r.Age!.Value)));
    }

    /// <summary>Five hundred views are 30 points, and no more than that is told of them.</summary>
    [Fact]
    public void Reason_InAGroupThatIsFull_CountsForWhatItIsWorthInTheEnd()
    {
        ResponseBrief brief = BriefCase.Of(
            ScoringModel.Standard, Day.At(0), [.. Sent.Times(500, SignalKinds.PageView), .. Sent.Times(100, SignalKinds.EmailOpen), .. Sent.On(SignalKinds.DemoRequest, 0)]);

        Assert.Equal([("demo-request", 90), ("page-view", 25), ("email-open", 5)], brief.Reasons.Select(r => (r.Rule, Math.Round(r.Points, 9))));
        Assert.Equal(0, brief.OtherPoints, 1e-9);
    }

    /// <summary>90 for and 25 against, capped at 40: those that gave bear all of it.</summary>
    [Fact]
    public void Reasons_ForAndAgainstInOneGroup_AreCutWhereTheyGave()
    {
        ScoringModel model = Model.WithoutFloor(m => m
            .Rule(SignalKinds.PageView, 60, configure: r => r.InGroup("all")).Rule(SignalKinds.EmailOpen, 30, configure: r => r.InGroup("all"))
            .Rule(SignalKinds.Bounce, -25, configure: r => r.InGroup("all"))
            .Group("all", g => g.Cap(40).Floor(-10)));

        Assert.Equal(
            [("page-view", 43.333333333), ("bounce", -25), ("email-open", 21.666666667)],
            BriefCase.Of(model, Day.At(0), [.. Sent.On(SignalKinds.PageView, 0), .. Sent.On(SignalKinds.EmailOpen, 0), .. Sent.On(SignalKinds.Bounce, 0)])
                .Reasons.Select(r => (r.Rule, Math.Round(r.Points, 9))));
        Assert.Equal(
            [("bounce", -70), ("page-view", 60)],
            BriefCase.Of(model, Day.At(0), [.. Sent.On(SignalKinds.PageView, 0), .. Sent.Times(10, SignalKinds.Bounce)])
                .Reasons.Select(r => (r.Rule, Math.Round(r.Points, 9))));
    }

    [Fact]
    public void Brief_OfReadingsThatDoNotBelongTogether_IsRefusedWithAllFaults()
    {
        ScoringModel model = ScoringModel.Standard;
        Signal[] signals = Sent.On(SignalKinds.DemoRequest, 0);
        Ledger ledger = model.Explain(signals, Day.At(1));

        ReadingRefusedException refused = Assert.Throws<ReadingRefusedException>(() => ResponseBrief.Of(" x", ledger, model.Forecast(signals, Day.At(5))));
        Assert.Equal(["no-id", "other-reading"], refused.Faults.Select(f => f.Code));
        Assert.Equal("lead: \" x\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)", refused.Faults[0].Message);
        Assert.Equal(
            "forecast: Warm as of 2026-03-07T00:00:00.000000Z is another reading than the ledger's (allowed: Hot as of 2026-03-03T00:00:00.000000Z)", refused.Faults[1].Message);
        Assert.Throws<ReadingRefusedException>(() => ResponseBrief.Of(17, ledger, model.Forecast(signals, Day.At(1.5))));
        Assert.Throws<ReadingRefusedException>(() => ResponseBrief.Of(17, model.Explain(signals, Day.At(3)), model.Forecast(signals, Day.At(3), Temperature.Hot)));
        Assert.Throws<ArgumentNullException>(() => ResponseBrief.Of(17, null!, default));
    }

    [Fact]
    public void Brief_BeforeTheNewestTopic_IsRefused()
    {
        LeadTopics topics = new();
        topics.Record("Riverside", Day.At(2));

        Assert.Equal(
            "before-newest-signal",
            Assert.Single(Assert.Throws<ReadingRefusedException>(() => BriefCase.Of(ScoringModel.Standard, Day.At(1), topics, [])).Faults).Code);
    }

    /// <summary>Assessments, ledgers and forecasts come from states and from histories alike; a response knows of neither.</summary>
    [Fact]
    public void Responding_Always_KnowsReadingsAndNoState() => Offenders.AssertNone(
        "What answers a hot lead knows its readings and not its state.",
        ShippedPackage.Core.Types
            .Where(t => ShippedPackage.FolderOf(t) is "Responding" or "Topics")
            .Where(t => TypeReferences.Of(t).Contains(typeof(LeadState)))
            .Select(t => t.FullName!));
}
