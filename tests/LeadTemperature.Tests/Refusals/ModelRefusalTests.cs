using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Refusals;

/// <summary>What is not a scoring model: every fault by its message, and all of them at once.</summary>
[Trait("Rule", "S-14")]
public sealed class ModelRefusalTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;
    private static readonly SignalKind View = SignalKinds.PageView;

    [Fact]
    public void Model_WithSeveralFaults_NamesThemAllAtOnce()
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => ScoringModel.Create(m => m
            .Rule(new SignalKind("demo-requst"), 2e6)
            .Rule(View, 5, Decay.Window(Day.Days(1)), r => r.InGroup("browzing"))
            .Group("browsing", cap: -5, View)
            .Thresholds(warm: 80, hot: 70)));
        string[] messages =
        [
            "Rules.demo-requst.Kinds: \"demo-requst\" is not a kind of this model (allowed: a standard kind, or one that the model declares); did you mean \"demo-request\"?",
            "Rules.demo-requst.Points: 2000000 is out of range (allowed: -1000000 to 1000000); did you mean 1000000?",
            "Rules.page-view.MostRecent: decay window 1d cannot count without limit (allowed: 1 to 64 most recent signals); did you mean 64?",
            "Groups.browsing.Cap: -5 is out of range (allowed: at least 0); did you mean 0?",
            "Rules.page-view.Group: \"browzing\" is not a group of this model; did you mean \"browsing\"?",
            "Thresholds.Hot: 70 is not above warm (allowed: above 80)",
        ];
        Assert.Equal(messages, refused.Faults.Select(f => f.Message));
        Assert.Equal("The scoring model is not valid." + string.Concat(messages.Select(m => $"{Environment.NewLine}- {m}")), refused.Message);
    }

    [Fact]
    public void Model_WithOneFault_SaysItInOneLine()
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => ScoringModel.Create(m => m.Rule(Demo, 60)));
        Assert.Equal("The scoring model is not valid. Thresholds: nothing is said of where warm and hot start (allowed: warm and hot)", refused.Message);
    }

    [Fact]
    public void Model_WithoutRules_StillNeedsItsGateSaid()
    {
        AssertRefused("no-evidence", "Thresholds.Evidence: 28 can never be reached: no rule of high intent gives points (allowed: 0); did you mean 0?", m => { });
        Assert.Equal(Temperature.Cold, Model.WithoutGate(m => { }).Assess([], Day.At(0)).Temperature);
    }

    [Fact]
    public void Gate_ThatNoRuleCanReach_IsRefused()
    {
        const string message = "Thresholds.Evidence: 28 can never be reached: no rule of high intent gives points (allowed: 0); did you mean 0?";
        AssertRefused("no-evidence", message, m => m.Rule(View, 60));
        AssertRefused("no-evidence", message, m => m.Rule(Demo, -60));
        AssertRefused("no-evidence", message, m => m.Rule(Demo, 60).Kind(Demo, Intent.Engaged));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(1_000_001, "1000001")]
    [InlineData(-1_000_001, "-1000001")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Points_OutOfRange_AreRefused(double points, string text)
    {
        string nearest = double.IsNaN(points) ? "" : points > 0 ? "; did you mean 1000000?" : "; did you mean -1000000?";
        AssertRefused(
            "out-of-range",
            $"Rules.page-view.Points: {text} is out of range (allowed: -1000000 to 1000000){nearest}",
            m => m.Rule(Demo, 60).Rule(View, points));
        AssertRefused(
            "out-of-range",
            $"Rules.page-view-burst.Points: {text} is out of range (allowed: -1000000 to 1000000){nearest}",
            m => m.Rule(Demo, 60).Burst(View, 3, Day.Days(7), points));
    }

    [Theory]
    [InlineData(0, "; did you mean 1?")]
    [InlineData(-3, "; did you mean 1?")]
    [InlineData(65, "; did you mean 64?")]
    public void MostRecent_OutOfRange_IsRefused(int count, string nearest) => AssertRefused(
        "out-of-range",
        $"Rules.demo-request.MostRecent: {count} is out of range (allowed: 1 to 64){nearest}",
        m => m.Rule(Demo, 60, configure: r => r.MostRecent(count)));

    [Theory]
    [InlineData(0, "0", "")]
    [InlineData(-1, "-1", "")]
    [InlineData(double.NaN, "NaN", "")]
    [InlineData(1_000_001, "1000001", "; did you mean 1000000?")]
    public void Saturation_OutOfRange_IsRefused(double limit, string text, string nearest) => AssertRefused(
        "out-of-range",
        $"Rules.demo-request.SaturatesAt: {text} is out of range (allowed: above 0, at most 1000000){nearest}",
        m => m.Rule(Demo, 60, configure: r => r.SaturatesAt(limit)));

    [Fact]
    public void Ranges_ThatLeaveOutZero_AreRefused()
    {
        AssertRefused("out-of-range", "Rules.demo-request.Max: -1 is out of range (allowed: at least 0); did you mean 0?", m => m.Rule(Demo, 60, configure: r => r.Max(-1)));
        AssertRefused("out-of-range", "Rules.demo-request.Min: 1 is out of range (allowed: at most 0); did you mean 0?", m => m.Rule(Demo, 60, configure: r => r.Min(1)));
        AssertRefused("out-of-range", "Rules.demo-request.Max: NaN is out of range (allowed: at least 0)", m => m.Rule(Demo, 60, configure: r => r.Max(double.NaN)));
        AssertRefused("out-of-range", "Groups.asks.Cap: -1 is out of range (allowed: at least 0); did you mean 0?", m => m.Rule(Demo, 60).Group("asks", cap: -1, Demo));
        AssertRefused("out-of-range", "Groups.asks.Floor: 1 is out of range (allowed: at most 0); did you mean 0?", m => m.Rule(Demo, 60).Group("asks", g => g.Floor(1).Kinds(Demo)));
    }

    [Fact]
    public void Limits_OfABurst_AreJudgedLikeARules()
    {
        AssertRefused("out-of-range", "Rules.demo-request-burst.Max: -1 is out of range (allowed: at least 0); did you mean 0?", m => m.Burst(Demo, 1, Day.Days(1), 60, configure: b => b.Max(-1)));
        AssertRefused("out-of-range", "Rules.demo-request-burst.Min: 1 is out of range (allowed: at most 0); did you mean 0?", m => m.Burst(Demo, 1, Day.Days(1), 60, configure: b => b.Min(1)));
        AssertRefused("unknown-group", "Rules.demo-request-burst.Group: \"asks\" is not a group of this model", m => m.Burst(Demo, 1, Day.Days(1), 60, configure: b => b.InGroup("asks")));
    }

    [Fact]
    public void Ids_ThatAreNoNames_AreRefused()
    {
        const string allowed = "(allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)";
        AssertRefused("name", $"Rules.My Demo: \"My Demo\" is not a kebab-case name {allowed}; did you mean \"my-demo\"?", m => m.Rule(Demo, 60, configure: r => r.Id("My Demo")));
        AssertRefused("name", $"Rules.: \"\" is not a kebab-case name {allowed}", m => m.Rule(Demo, 60, configure: r => r.Id("")));
        AssertRefused("name", $"Groups.My Asks: \"My Asks\" is not a kebab-case name {allowed}; did you mean \"my-asks\"?", m => m.Rule(Demo, 60).Group("My Asks", cap: 1, Demo));
    }

    [Fact]
    public void Ids_ThatClash_AreRefused()
    {
        AssertRefused("duplicate", "Rules.demo-request: \"demo-request\" stands 2 times (allowed: each id once; that of a rule is its kinds unless Id gives it another)", m => m.Rule(Demo, 60).Rule(Demo, 5));
        AssertRefused("duplicate", "Rules.demo-request-burst: \"demo-request-burst\" stands 3 times (allowed: each id once; that of a rule is its kinds unless Id gives it another)", m => m
            .Burst(Demo, 1, Day.Days(1), 60)
            .Burst(Demo, 2, Day.Days(1), 60)
            .Rule(Demo, 5, configure: r => r.Id("demo-request-burst")));
        AssertRefused("duplicate", "Groups.asks: \"asks\" stands 2 times (allowed: each id once)", m => m
            .Rule(Demo, 60, configure: r => r.InGroup("asks")).Group("asks", g => g.Cap(1)).Group("asks", g => g.Cap(2)));
        AssertRefused("duplicate", "Kinds.page-view: \"page-view\" stands 2 times (allowed: each id once)", m => m
            .Rule(Demo, 60).Kind(View, Intent.High).Kind(View, Intent.Engaged));
    }

    [Fact]
    public void Kinds_OfARule_AreNeededKnownAndOfOneIntent()
    {
        AssertRefused("missing", "Rules.none.Kinds: nothing is counted (allowed: at least one kind)", m => m.Rule(Demo, 60).Rule([], 5, configure: r => r.Id("none")));
        AssertRefused("unknown-kind", "Rules.open-house.Kinds: \"open-house\" is not a kind of this model (allowed: a standard kind, or one that the model declares)", m => m.Rule(Demo, 60).Rule(new SignalKind("open-house"), 5));
        AssertRefused("unknown-kind", "Groups.asks.Kinds: \"demo-requests\" is not a kind of this model (allowed: a standard kind, or one that the model declares); did you mean \"demo-request\"?", m => m
            .Rule(Demo, 60).Group("asks", cap: 1, Demo, new SignalKind("demo-requests")));
        AssertRefused(
            "mixed-intent",
            "Rules.demo-request+page-view.Kinds: demo-request High, page-view Passive are of different intent (allowed: kinds of one level of intent)",
            m => m.Rule([View, Demo], 60));
        AssertRefused("unknown-intent", "Kinds.page-view.Intent: 9 is not a level of intent (allowed: Passive, Engaged, High)", m => m.Rule(Demo, 60).Kind(View, (Intent)9));
    }

    [Fact]
    public void Holds_WithoutAClearOrClearedByThemselves_AreRefused()
    {
        AssertRefused("missing", "Rules.demo-request.HoldsColdUntil: nothing clears the hold (allowed: at least one kind)", m => m.Rule(Demo, 60, configure: r => r.HoldsCold([])));
        AssertRefused("clears-itself", "Rules.demo-request.HoldsColdUntil: \"demo-request\" both holds and clears (allowed: kinds that the rule does not count)", m => m
            .Rule(Demo, 60, configure: r => r.HoldsCold(Demo)));
        AssertRefused("unknown-kind", "Rules.demo-request.HoldsColdUntil: \"hold-clear\" is not a kind of this model (allowed: a standard kind, or one that the model declares); did you mean \"hold-cleared\"?", m => m
            .Rule(Demo, 60, configure: r => r.HoldsCold(new SignalKind("hold-clear"))));
    }

    [Fact]
    public void Groups_ThatCannotBe_AreRefused()
    {
        AssertRefused(
            "partly-listed",
            "Groups.asks.Kinds: \"demo-request+quote-request\" is a rule of which only some kinds are listed (not quote-request) (allowed: all kinds of a rule, or none)",
            m => m.Rule([Demo, SignalKinds.QuoteRequest], 60).Rule(Demo, 5).Group("asks", cap: 1, Demo));
        AssertRefused("empty-group", "Groups.asks: \"asks\" is a group without rules (allowed: at least one rule)", m => m.Rule(Demo, 60).Group("asks", g => g.Cap(1)));
        AssertRefused("two-groups", "Rules.demo-request.Group: one, two are all groups of this rule (allowed: at most one group)", m => m
            .Rule(Demo, 60, configure: r => r.InGroup("one")).Group("one", g => g.Cap(1)).Group("two", cap: 1, Demo));
        AssertRefused("unknown-group", "Rules.demo-request.Group: \"ask\" is not a group of this model; did you mean \"asks\"?", m => m
            .Rule(Demo, 60, configure: r => r.InGroup("ask")).Rule(View, 1).Group("asks", cap: 1, View));
    }

    [Fact]
    public void Messages_OfHostileNames_StayShortReadableLines()
    {
        string endless = new('x', 5000);
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => Model.WithGate(m => m
            .Rule(Demo, 60, configure: r => r.Id("a\nb\u001b[2J").InGroup("c\r\nd"))
            .Rule(Demo, double.NaN, configure: r => r.Id("a\nb\u001b[2J").Max(-1))
            .Rule(Demo, 5, configure: r => r.Id(endless).InGroup(endless))
            .Group("e\u2028f", g => g.Cap(-1))
            .Group(endless + "y", g => g.Floor(1))));
        Assert.All(refused.Faults, fault =>
        {
            Assert.DoesNotContain(fault.Message, c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Assert.InRange(fault.Message.Length, 1, 2000);
        });
    }

    private static void AssertRefused(string code, string message, Action<ScoringModelBuilder> rules)
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => Model.WithGate(rules));
        Fault fault = Assert.Single(refused.Faults);
        Assert.Equal((code, message), (fault.Code, fault.Message));
        Assert.Equal($"The scoring model is not valid. {message}", refused.Message);
    }
}
