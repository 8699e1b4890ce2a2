namespace LeadTemperature.Tests.Definitions;

/// <summary>What a difference says, word for word.</summary>
[Trait("Rule", "S-13")]
public sealed class ModelDiffTests
{
    [Theory]
    [InlineData("Label", "\"2026-04\"", "Label: \"\" → \"2026-04\"")]
    [InlineData("Rules/demo/Points", "75", "Rules.demo.Points: 60 → 75")]
    [InlineData("Rules/demo/Max", "40", "Rules.demo.Max: no limit → 40")]
    [InlineData("Rules/demo/Min", "-5", "Rules.demo.Min: no limit → -5")]
    [InlineData("Rules/demo/SaturatesAt", "90", "Rules.demo.SaturatesAt: no limit → 90")]
    [InlineData("Rules/demo/MakesHotFor", "\"36h\"", "Rules.demo.MakesHotFor: 1d → 36h")]
    [InlineData("Rules/demo/MakesHotFor", null, "Rules.demo.MakesHotFor: 1d → never")]
    [InlineData("Rules/tours/Group", "\"browsing\"", "Rules.tours.Group: no group → browsing")]
    [InlineData("Rules/tours/Burst/AtLeast", "2", "Rules.tours.Burst.AtLeast: 3 → 2")]
    [InlineData("Rules/tours/Burst/Within", "\"14d\"", "Rules.tours.Burst.Within: 7d → 14d")]
    [InlineData("Rules/tours", null, "rule tours is gone")]
    [InlineData("Rules/more-views", "{\"Kinds\": \"page-view\", \"Points\": 1}", "rule more-views is new: page-view, 1 points, half-life 7d")]
    [InlineData("Groups/browsing/Cap", "25", "Groups.browsing.Cap: 20 → 25")]
    [InlineData("Groups/browsing/Floor", "-25", "Groups.browsing.Floor: no limit → -25")]
    [InlineData("Groups/browsing/Kinds", "\"page-view\"", "Groups.browsing.Kinds: no kinds → page-view")]
    [InlineData("Groups/asks", "{\"Cap\": 9, \"Kinds\": \"demo-request\"}", "group asks is new")]
    [InlineData("Kinds/tour/Intent", "\"High\"", "Kinds.tour.Intent: Engaged → High")]
    [InlineData("Kinds/tour/Aliases", "\"oh_form, oh_visit\"", "Kinds.tour.Aliases: oh_form → oh_form, oh_visit")]
    [InlineData("Kinds/page-view", "{\"Intent\": \"Engaged\"}", "Kinds.page-view.Intent: Passive → Engaged")]
    [InlineData("Kinds/house", "{\"Intent\": \"High\"}", "kind house is new: High")]
    [InlineData("Thresholds/Warm", "30", "Thresholds.Warm: 25 → 30")]
    [InlineData("Thresholds/Hot", "80", "Thresholds.Hot: 70 → 80")]
    [InlineData("Thresholds/Band", "5", "Thresholds.Band: 0 → 5")]
    [InlineData("Thresholds/Evidence", "30", "Thresholds.Evidence: 0.4 of hot → 30")]
    [InlineData("ScoreRange/Floor", "\"None\"", "ScoreRange.Floor: 0 → no floor")]
    [InlineData("ScoreRange/Ceiling", "100", "ScoreRange.Ceiling: no ceiling → 100")]
    [InlineData("Rules/demo/Decay", null, "half-life of rule demo: 3d → 7d", "sum(demo-request; half-life 7d)")]
    [InlineData("Rules/demo/Decay/HalfLife", "\"5d\"", "half-life of rule demo: 3d → 5d", "sum(demo-request; half-life 5d)")]
    [InlineData("Rules/demo/Decay", "{\"None\": true}", "decay of rule demo: half-life 3d → none", "sum(demo-request; half-life none)")]
    [InlineData("Rules/demo/MostRecent", "2", "Rules.demo.MostRecent: all → 2", "times(demo-request), 2 most recent with magnitudes")]
    [InlineData("Rules/demo/Kinds", "\"demo-request, quote-request\"", "Rules.demo.Kinds: demo-request → demo-request, quote-request", "last(quote-request)", "sum(demo-request,quote-request; half-life 3d)")]
    [InlineData("Rules/demo/HoldsColdUntil", "\"hold-cleared\"", "Rules.demo.HoldsColdUntil: no hold → hold-cleared", "last(hold-cleared)")]
    [InlineData("Rules/tours/Burst/AtLeast", "5", "Rules.tours.Burst.AtLeast: 3 → 5", "times(tour), 5 most recent")]
    [InlineData("Rules/tours/Burst/AtMost", "3", "Rules.tours.Burst.AtMost: no limit → 3", "times(tour), 4 most recent")]
    [InlineData("Rules/tours/Burst/Distinct", "\"1d\"", "Rules.tours.Burst.Distinct: each → 1d", "times(tour; one a 1d), 3 most recent")]
    [InlineData("Rules/tours/Burst", null, "Rules.tours.Burst: tour, 25 points, burst of 3 within 7d → none", "sum(tour; half-life 7d)")]
    [InlineData("Rules/asks", "{\"Kinds\": \"quote-request\", \"Points\": 30}", "rule asks is new: quote-request, 30 points, half-life 7d", "last(quote-request)", "sum(quote-request; half-life 7d)")]
    public void Change_OfOneThing_IsSaidInWords(string path, string? json, string text, params string[] missing)
    {
        ModelDiff diff = Between(JsonModel.Sound, JsonModel.With((path, json)));
        ModelChange change = Assert.Single(diff.Changes);
        Assert.Equal(text, change.Text);
        Assert.Equal(missing, change.MissingFeatures);
        Assert.Equal(missing, diff.MissingFeatures);
        Assert.Equal((missing.Length == 0, missing.Length == 0), (change.IsServed, diff.IsServed));
        Assert.Equal(missing.Length == 0 ? text : $"{text} (stored states cannot serve it: {string.Join("; ", missing)})", change.ToString());
    }

    /// <summary>Of two changes that both bear on what is kept, the one that states would serve by itself is not to blame.</summary>
    [Fact]
    public void Changes_OfOneRule_AreBlamedEachForItself()
    {
        string before = JsonModel.With(("Rules/demo/MostRecent", "3"));
        string after = JsonModel.With(("Rules/demo/MostRecent", "5"), ("Rules/demo/Decay/HalfLife", "\"5d\""));
        Assert.Equal(
            [
                "half-life of rule demo: 3d → 5d",
                "Rules.demo.MostRecent: 3 → 5 (stored states cannot serve it: times(demo-request), 5 most recent with magnitudes)",
            ],
            Between(before, after).Changes.Select(c => c.ToString()));
    }

    [Fact]
    public void Rule_UnderAnotherId_IsCalledSo()
    {
        ModelDiff diff = Between(JsonModel.Sound, JsonModel.Sound.Replace("\"views\"", "\"page-views\"", StringComparison.Ordinal));
        Assert.Equal(["rule views is called page-views now"], diff.Changes.Select(c => c.ToString()));
        Assert.Equal("Rules.views", diff.Changes[0].Path);
    }

    [Fact]
    public void Kind_ThatIsNoLongerDeclared_IsGone() => Assert.Equal(
        ["kind tour is gone: its signals will be refused", "Kinds.tour.Aliases: oh_form → none", "rule tours is gone"],
        Between(JsonModel.Sound, JsonModel.With(("Kinds/tour", null), ("Rules/tours", null))).Changes.Select(c => c.Text));

    [Fact]
    public void Group_ThatIsNoLongerThere_IsGone() => Assert.Equal(
        ["Rules.views.Group: browsing → no group", "group browsing is gone"],
        Between(JsonModel.Sound, JsonModel.With(("Rules/views/Group", null), ("Groups", null))).Changes.Select(c => c.Text));

    [Fact]
    public void Rules_InAnotherOrder_AreSaidToBe()
    {
        ScoringModelDefinition before = ScoringModelDefinition.Parse(JsonModel.Sound);
        ModelDiff diff = ModelDiff.Between(before, before with { Rules = new(before.Rules.Reverse()) });
        Assert.Equal(["Rules: in another order"], diff.Changes.Select(c => c.ToString()));
    }

    [Fact]
    public void Decays_OfOneForm_DifferInTheirDuration()
    {
        static string Text(Decay before, Decay after) => Assert.Single(ModelDiff.Between(With(before), With(after)).Changes).Text;
        static ScoringModelDefinition With(Decay decay) => ScoringModel
            .Create(m => m.Rule(SignalKinds.DemoRequest, 60, decay, r => r.MostRecent(3)).Thresholds(25, 70)).Definition;
        Assert.Equal("linear span of rule demo-request: 3d → 5d", Text(Decay.Linear(TimeSpan.FromDays(3)), Decay.Linear(TimeSpan.FromDays(5))));
        Assert.Equal("window of rule demo-request: 3d → 5d", Text(Decay.Window(TimeSpan.FromDays(3)), Decay.Window(TimeSpan.FromDays(5))));
        Assert.Equal("step of rule demo-request: 3d → 5d", Text(Decay.StepLinear(TimeSpan.FromDays(3), 0.5), Decay.StepLinear(TimeSpan.FromDays(5), 0.5)));
        Assert.Equal(
            "decay of rule demo-request: step 3d linear 0.5 → step 3d compounding 0.5",
            Text(Decay.StepLinear(TimeSpan.FromDays(3), 0.5), Decay.StepCompounding(TimeSpan.FromDays(3), 0.5)));
        Assert.Equal(
            "decay of rule demo-request: half-life 3d → half-life 3d after grace 1d",
            Text(Decay.HalfLife(TimeSpan.FromDays(3)), Decay.HalfLife(TimeSpan.FromDays(3)).WithGrace(TimeSpan.FromDays(1))));
    }

    [Fact]
    public void Difference_AsText_EndsWithTheVerdict()
    {
        Assert.Equal("The two say the same.", Between(JsonModel.Sound, JsonModel.Sound).ToString());
        Assert.Equal(
            ["Thresholds.Hot: 70 → 80", "Stored states serve all of it."],
            Between(JsonModel.Sound, JsonModel.With(("Thresholds/Hot", "80"))).ToString().Split(Environment.NewLine));
        Assert.Equal(
            [
                "Rules.demo.Points: 60 → 75",
                "half-life of rule demo: 3d → 5d (stored states cannot serve it: sum(demo-request; half-life 5d))",
                "Stored states do not serve all of it: leads need their history.",
            ],
            Between(JsonModel.Sound, JsonModel.With(("Rules/demo/Points", "75"), ("Rules/demo/Decay/HalfLife", "\"5d\""))).ToString().Split(Environment.NewLine));
    }

    [Fact]
    public void Definition_ThatIsNoModel_IsRefused() => Assert.Throws<ScoringModelException>(() => ModelDiff.Between(
        ScoringModel.Standard.Definition,
        ScoringModel.Standard.Definition with { Thresholds = new ThresholdsDefinition { Warm = 70, Hot = 70 } }));

    private static ModelDiff Between(string before, string after) =>
        ModelDiff.Between(ScoringModelDefinition.Parse(before), ScoringModelDefinition.Parse(after));
}
