namespace LeadTemperature.Tests.Rules;

/// <summary>S-13: what a model may change over old states, and what it may not.</summary>
[Trait("Rule", "S-13")]
public sealed class ModelChangeTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;
    private static readonly SignalKind View = SignalKinds.PageView;

    private static readonly Signal[] History =
    [
        .. Sent.On(View, 0, 0.5, 1, 2, 3, 4),
        .. Sent.On(Demo, 1, 3),
        .. Sent.On(SignalKinds.ReturnVisit, 0, 1.5, 2, 3, 4),
    ];

    private static readonly ScoringModel Old = Model.WithGate(m => m
        .Rule(Demo, 60, Decay.Window(Day.Days(5)), r => r.MostRecent(3).MakesHotFor(Day.Days(1)))
        .Rule(View, 2)
        .Burst(View, atLeast: 3, within: Day.Days(7), points: 4)
        .Burst(SignalKinds.ReturnVisit, atLeast: 3, within: Day.Days(7), points: 25, atMost: 4, distinct: Day.Days(1)));

    [Fact]
    public void NewModel_OfOtherWeightsAndShapes_ReadsOldStates() => AssertServes(m => m
        .Rule(Demo, 31, Decay.Linear(Day.Days(9)).WithGrace(Day.Days(1)), r => r.MostRecent(2).MakesHotFor(Day.Days(2)).Max(40))
        .Rule(View, -7, configure: r => r.SaturatesAt(50).InGroup("browsing"))
        .Burst(SignalKinds.ReturnVisit, atLeast: 2, within: Day.Days(3), points: 11, atMost: 3, distinct: Day.Days(1))
        .Group("browsing", g => g.Floor(-9).Cap(3)));

    [Fact]
    public void NewModel_WithoutARule_ReadsOldStates() => AssertServes(m => m.Rule(Demo, 60, Decay.Window(Day.Days(5)), r => r.MostRecent(3)));

    [Fact]
    public void NewModel_WithoutARule_StillTakesItsKind()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 60));
        LeadState state = model.CreateState();
        Assert.True(model.TryRecord(state, new Signal(View, Day.At(0)), out _));
    }

    [Fact]
    public void NewModel_WithASecondRuleOverTheSameFeature_ReadsOldStates() =>
        AssertServes(m => m.Rule(View, 2).Rule(View, 5, configure: r => r.Id("views-again").Max(9)).Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1)));

    [Fact]
    public void NewModel_WithAnotherHalfLife_RefusesOldStates() => AssertRefuses(
        m => m.Rule(View, 2, Decay.HalfLife(Day.Days(3))).Rule(Demo, 60, Decay.Window(Day.Days(5)), r => r.MostRecent(3)),
        "sum(page-view; half-life 3d)");

    [Fact]
    public void NewModel_WithAnotherSetOfKinds_RefusesOldStates() => AssertRefuses(
        m => m.Rule([View, Demo], 2).Kind(View, Intent.High),
        "sum(demo-request,page-view; half-life 7d)");

    [Fact]
    public void NewModel_WithAnotherBucket_RefusesOldStates() => AssertRefuses(
        m => m
            .Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1))
            .Burst(SignalKinds.ReturnVisit, atLeast: 3, within: Day.Days(7), points: 25, distinct: TimeSpan.FromHours(1)),
        "times(return-visit; one a 1h), 3 most recent");

    [Fact]
    public void NewModel_WithMagnitudesThatWereNotKept_RefusesOldStates() => AssertRefuses(
        m => m.Rule(View, 5, configure: r => r.MostRecent(2)).Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1)),
        "times(page-view), 2 most recent with magnitudes");

    [Fact]
    public void NewModel_WithARuleForAnUntrackedKind_RefusesOldStates() => AssertRefuses(
        m => m.Rule(SignalKinds.WebinarAttended, 5).Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1)),
        "last(webinar-attended)",
        "sum(webinar-attended; half-life 7d)");

    [Fact]
    public void NewModel_WithAHoldClearedByAnUntrackedKind_RefusesOldStates() => AssertRefuses(
        m => m.Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1).HoldsCold(until: SignalKinds.HoldCleared)).Rule(SignalKinds.UrgentNeed, 0),
        "last(hold-cleared)",
        "last(urgent-need)",
        "sum(urgent-need; half-life 7d)");

    [Fact]
    public void NewModel_WithALargerNumberThanIsKept_RefusesFullStatesAndTakesOthers()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 60, Decay.Window(Day.Days(5)), r => r.MostRecent(9)));
        LeadState few = new TestLead(Old, Sent.On(Demo, 1, 3)).State; // fewer than the three that are kept: it is complete
        Assert.Empty(model.MissingFrom(few));
        Assert.Equal(120, model.Assess(few, Day.At(4)).Score, 1e-9);
        LeadState full = new TestLead(Old, Sent.On(Demo, 1, 2, 3)).State;
        Assert.Single(model.MissingFrom(full));
        Assert.Throws<StateMismatchException>(() => model.Assess(full, Day.At(4)));
    }

    [Fact]
    public void NewModel_WithALargerCountOfABurst_RefusesFullStatesAndTakesOthers()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1))
            .Burst(SignalKinds.ReturnVisit, atLeast: 6, within: Day.Days(7), points: 25, distinct: Day.Days(1)));
        Assert.Empty(model.MissingFrom(new TestLead(Old, Sent.On(SignalKinds.ReturnVisit, 0, 1)).State));
        Assert.Single(model.MissingFrom(new TestLead(Old, Sent.On(SignalKinds.ReturnVisit, 0, 1, 2, 3, 4, 5)).State));
    }

    /// <summary>It knows that nothing was ever recorded, of whatever kind, so no number can be wrong.</summary>
    [Fact]
    public void EmptyState_OfAnotherModel_IsServed()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(Demo, 60, Decay.HalfLife(Day.Days(3))));
        LeadState empty = Old.CreateState();
        Assert.Empty(model.MissingFrom(empty));
        Assert.Equal(0, model.Assess(empty, Day.At(0)).Score);
        model.Record(empty, new Signal(Demo, Day.At(0)));
        Assert.Equal(30, model.Assess(empty, Day.At(3)).Score, 1e-9);
        Assert.NotEmpty(Old.MissingFrom(empty));
    }

    /// <summary>A kind without a rule leaves no trace but the newest time; that is enough to know that something was there.</summary>
    [Fact]
    public void State_OfSignalsThatNoRuleCounted_IsNotTakenForEmpty()
    {
        LeadState state = new TestLead(Old, Sent.On(SignalKinds.WebinarAttended, 0)).State;
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.WebinarAttended, 60).Rule(Demo, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1)));
        Assert.NotEmpty(model.MissingFrom(state));
        Assert.Throws<StateMismatchException>(() => model.Assess(state, Day.At(0)));
    }

    [Fact]
    public void State_Always_ListsWhatItTracksEmptyFeaturesToo()
    {
        Assert.NotEmpty(Old.CreateState().Features);
        Assert.Equal(Old.CreateState().Features, new TestLead(Old, History).State.Features);
        Assert.Equal(Old.CreateState().Features, Old.CreateState().Features.Distinct());
    }

    [Fact]
    public void Merge_OfAStateThatKeepsLess_ChangesNothing()
    {
        LeadState state = new TestLead(Old, History).State;
        byte[] before = state.ToBytes();
        LeadState lesser = new TestLead(Model.WithGate(m => m.Rule(Demo, 60)), Sent.On(Demo, 0)).State;
        Assert.Throws<StateMismatchException>(() => state.Merge(lesser));
        Assert.Equal(before, state.ToBytes());
    }

    [Fact]
    public void Merge_OfAStateThatKeepsMore_TakesWhatItNeeds()
    {
        ScoringModel more = Model.WithGate(m => m
            .Rule(Demo, 60, Decay.Window(Day.Days(5)), r => r.MostRecent(3))
            .Rule(View, 2)
            .Rule(SignalKinds.Bounce, -3)
            .Burst(View, atLeast: 5, within: Day.Days(7), points: 4)
            .Burst(SignalKinds.ReturnVisit, atLeast: 9, within: Day.Days(7), points: 25, distinct: Day.Days(1)));
        LeadState state = new TestLead(Old, History).State;
        state.Merge(new TestLead(more, History).State);
        Assert.Equal(Old.CreateState().Features, state.Features);
        Assert.Equal(new TestLead(Old, [.. History, .. History]).At(5).Score, Old.Assess(state, Day.At(5)).Score, 1e-9);
    }

    private static void AssertServes(Action<ScoringModelBuilder> rules)
    {
        ScoringModel model = Model.WithGate(rules);
        LeadState state = new TestLead(Old, History).State;
        Assert.Empty(model.MissingFrom(state));
        Assert.Equal(new TestLead(model, History).At(5).Score, model.Assess(state, Day.At(5)).Score, 1e-9);
        Assert.Equal(new TestLead(model, History).At(5).Temperature, model.Assess(state, Day.At(5)).Temperature);
        model.Record(state, new Signal(Demo, Day.At(5)));
        Assert.Equal(
            new TestLead(model, [.. History, .. Sent.On(Demo, 5)]).At(6).Score,
            model.Assess(state, Day.At(6)).Score,
            1e-9);
    }

    private static void AssertRefuses(Action<ScoringModelBuilder> rules, params string[] missing)
    {
        ScoringModel model = Model.WithGate(rules);
        LeadState state = new TestLead(Old, History).State;
        byte[] before = state.ToBytes();
        Signal signal = new(Demo, Day.At(5));
        LedgerLine[] lines = new LedgerLine[model.MaxLedgerLines];
        Assert.Equal(missing, model.MissingFrom(state));
        StateMismatchException refused = Assert.Throws<StateMismatchException>(() => model.Assess(state, Day.At(5)));
        Assert.Equal(missing.Select(f => $"state: {f} is needed and not kept"), refused.Faults.Select(f => f.Message));
        Assert.Throws<StateMismatchException>(() => model.At(Day.At(5)).Assess(state));
        Assert.Throws<StateMismatchException>(() => model.At(Day.At(5)).Assess([state], new Assessment[1]));
        Assert.Throws<StateMismatchException>(() => model.Explain(state, Day.At(5)));
        Assert.Throws<StateMismatchException>(() => model.Explain(state, Day.At(5), lines, out _));
        Assert.Throws<StateMismatchException>(() => model.Forecast(state, Day.At(5)));
        Assert.Throws<StateMismatchException>(() => model.RollUp([state], Day.At(5)));
        Assert.Throws<StateMismatchException>(() => model.Record(state, signal));
        Assert.Throws<StateMismatchException>(() => model.TryRecord(state, signal, out _));
        Assert.Equal(before, state.ToBytes());
    }
}
