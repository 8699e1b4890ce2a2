using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Definitions as plain data: made by hand, changed with <c>with</c>, given back by every model.</summary>
public sealed class DefinitionTests
{
    private static readonly ScoringModelDefinition ByHand = new()
    {
        Label = "2026-03",
        Thresholds = new() { Warm = 25, Hot = 70, Band = 5, Evidence = 28 },
        Kinds = [new("open-house-inquiry", new() { Intent = Intent.High, Aliases = ["oh_form", "oh_visit"] })],
        Rules =
        [
            new("demo", new() { Kinds = [SignalKinds.DemoRequest], Points = 60, Decay = Decay.HalfLife(Day.Days(3)), MakesHotFor = Day.Days(1) }),
            new("views", new() { Kinds = [SignalKinds.PageView], Points = 2, Group = "browsing" }),
            new("pricing", new() { Kinds = [SignalKinds.PricingPageView], Points = 25, Burst = new() { AtLeast = 3, Within = Day.Days(7) } }),
        ],
        Groups = [new("browsing", new() { Cap = 20 })],
    };

    /// <summary>The JSON of the design.</summary>
    private const string Json = """
        { "LeadTemperature": { "Model": {
            "Label": "2026-03",
            "Thresholds": { "Warm": 25, "Hot": 70, "Band": 5, "Evidence": 28 },
            "Kinds": { "open-house-inquiry": { "Intent": "High", "Aliases": "oh_form, oh_visit" } },
            "Rules": {
              "demo":    { "Kinds": "demo-request", "Points": 60, "Decay": { "HalfLife": "3d" }, "MakesHotFor": "24h" },
              "views":   { "Kinds": "page-view", "Points": 2, "Group": "browsing" },
              "pricing": { "Kinds": "pricing-page-view", "Points": 25, "Burst": { "AtLeast": 3, "Within": "7d" } } },
            "Groups": { "browsing": { "Cap": 20 } } } } }
        """;

    [Fact]
    public void Definition_FromJsonHandOrBuilder_IsTheSame()
    {
        ScoringModel built = ScoringModel.Create(m => m
            .Label("2026-03")
            .Thresholds(25, 70, 5, 28)
            .Kind(new SignalKind("open-house-inquiry"), Intent.High)
            .Alias(new SignalKind("open-house-inquiry"), "oh_form", "oh_visit")
            .Rule(SignalKinds.DemoRequest, 60, Decay.HalfLife(Day.Days(3)), r => r.Id("demo").MakesHotFor(Day.Days(1)))
            .Rule(SignalKinds.PageView, 2, configure: r => r.Id("views").InGroup("browsing"))
            .Burst(SignalKinds.PricingPageView, 3, Day.Days(7), 25, configure: b => b.Id("pricing"))
            .Group("browsing", g => g.Cap(20)));
        Assert.Equal(ByHand, ScoringModelDefinition.Parse(Json));
        Assert.Equal(ByHand, built.Definition);
        Assert.Equal(built.Fingerprint, ScoringModel.Create(ByHand).Fingerprint);
    }

    [Fact]
    public void Definition_OfTheStandardModel_MakesItAgain()
    {
        ScoringModelDefinition standard = ScoringModel.Standard.Definition;
        Assert.Equal(ScoringModel.Standard.Fingerprint, ScoringModel.Create(ScoringModelDefinition.Parse(standard.ToJson())).Fingerprint);
        Assert.Equal(4, standard.Groups.Count);
        Assert.Equal(60, standard.Rules["rep-engaged"].Points);
    }

    [Fact]
    public void Definition_ChangedWithWith_IsAnotherModel()
    {
        ScoringModelDefinition changed = ByHand with { Rules = ByHand.Rules.With("demo", ByHand.Rules["demo"] with { Points = 75 }) };
        Assert.Equal(["demo", "views", "pricing"], changed.Rules.Keys);
        Assert.Equal("Rules.demo.Points: 60 → 75", Assert.Single(ModelDiff.Between(ByHand, changed).Changes).Text);
        Assert.Equal(ByHand, changed with { Rules = ByHand.Rules });
        Assert.Equal(["demo", "pricing"], (ByHand with { Rules = ByHand.Rules.Without("views") }).Rules.Keys);
    }

    [Fact]
    public void Definition_ThatIsNoModel_IsNeitherMadeNorWritten()
    {
        ScoringModelDefinition wrong = ByHand with
        {
            Thresholds = ByHand.Thresholds with { Hot = double.NaN },
            Rules = ByHand.Rules.With("Demo", ByHand.Rules["demo"]),
            Kinds = ByHand.Kinds.With("Tour", new() { Intent = Intent.High }).With("x", new()),
            Label = "\ud800",
        };
        string[] expected =
        [
            "Label: \"\uFFFD\" is not text: half of a surrogate pair stands alone",
            "Kinds.Tour: \"Tour\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"tour\"?",
            "Kinds.x.Intent: nothing is said of the intent of a kind that is not a standard one (allowed: Passive, Engaged, High)",
            "Rules.Demo: \"Demo\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"demo\"?",
            "Thresholds.Hot: NaN is not a finite number",
        ];
        Assert.Equal(expected, Assert.Throws<ScoringModelException>(() => ScoringModel.Create(wrong)).Faults.Select(f => f.Message));
        Assert.Equal(expected, Assert.Throws<ScoringModelException>(wrong.ToJson).Faults.Select(f => f.Message));
    }

    [Fact]
    public void Definition_WithTooManyEntries_IsRefused()
    {
        ScoringModelDefinition wrong = ByHand with { Kinds = new(Enumerable.Range(0, 4_097).Select(n => KeyValuePair.Create($"k{n}", new KindDefinition { Intent = Intent.High }))) };
        Fault fault = Assert.Single(Assert.Throws<ScoringModelException>(() => ScoringModel.Create(wrong)).Faults);
        Assert.Equal("Kinds: 4097 is more than there may be (allowed: at most 4096)", fault.Message);
    }

    [Fact]
    public void Limits_ThatAreNone_AreNotSaid()
    {
        RuleDefinition rule = new() { Kinds = [SignalKinds.PageView], Points = -0.0, Max = double.PositiveInfinity, Min = double.NegativeInfinity, SaturatesAt = double.PositiveInfinity };
        Assert.Equal(new RuleDefinition { Kinds = [SignalKinds.PageView], Points = 0 }, rule);
        Assert.Equal(new GroupDefinition(), new GroupDefinition { Cap = double.PositiveInfinity, Floor = double.NegativeInfinity });
        Assert.Equal(new ScoreRangeDefinition(), new ScoreRangeDefinition { Floor = -0.0, Ceiling = double.PositiveInfinity });
        Assert.False(double.IsNegative(rule.Points));
    }

    [Fact]
    public void Durations_OfADefinition_AreFlooredToTheMicrosecond()
    {
        TimeSpan fine = Day.Days(1) + TimeSpan.FromTicks(19);
        TimeSpan floored = Day.Days(1) + Day.Microsecond;
        Assert.Equal(floored, Decay.HalfLife(fine).WithGrace(fine).Duration);
        Assert.Equal(floored, Decay.HalfLife(fine).WithGrace(fine).Grace);
        Assert.Equal(floored, new BurstDefinition { AtLeast = 1, Within = fine }.Within);
        Assert.Equal(-Day.Microsecond, new BurstDefinition { AtLeast = 1, Within = TimeSpan.FromTicks(-1) }.Within);
        Assert.Equal(floored, new RuleDefinition { Kinds = [], Points = 1, MakesHotFor = fine }.MakesHotFor);
    }

    [Fact]
    public void Dictionary_ThatIsToldTwice_RefusesIt()
    {
        ArgumentException twice = Assert.Throws<ArgumentException>(() => new DefinitionDictionary<GroupDefinition>([new("a", new()), new("a", new())]));
        Assert.StartsWith("\"a\" stands twice.", twice.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DefinitionDictionary<GroupDefinition>([new("a", null!)]));
        Assert.Throws<ArgumentNullException>(() => new DefinitionSet<string>([null!]));
    }

    [Fact]
    public void Set_OfNames_HoldsEachOnceInOrder()
    {
        DefinitionSet<string> set = ["b", "a", "b"];
        Assert.Equal("a, b", set.ToString());
        Assert.Equal((2, "b"), (set.Count, set[1]));
        Assert.True(set == (DefinitionSet<string>)["a", "b"] && set != (DefinitionSet<string>)["a"]);
    }
}
