using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Definitions;

/// <summary>A name that counts as another kind than before: stored states cannot serve it, and the difference says so.</summary>
[Trait("Rule", "S-13")]
public sealed class MovedNameTests
{
    private static readonly SignalKind Form = new("form");

    /// <summary>What the model is said to be where <c>form</c> is a kind, an alias of one or of another, or nothing.</summary>
    private static readonly Dictionary<string, ScoringModelDefinition> Models = new()
    {
        ["kind"] = Model(m => m.Kind(Form, Intent.High).Rule(Form, 10)),
        ["kind without a rule"] = Model(m => m.Kind(Form, Intent.High)),
        ["demo"] = Model(m => m.Alias(SignalKinds.DemoRequest, Form.Name)),
        ["view"] = Model(m => m.Alias(SignalKinds.PageView, Form.Name)),
        ["uncounted"] = Model(m => m.Alias(SignalKinds.EmailOpen, Form.Name)),
        ["other uncounted"] = Model(m => m.Alias(SignalKinds.EmailClick, Form.Name)),
    };

    public static IEnumerable<object[]> Moves =>
        from before in Models.Keys from after in Models.Keys where before != after select new object[] { before, after };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Name_OfAnotherKindThanBefore_IsServedOnlyWhereItMakesNoDifference(string before, string after)
    {
        (ScoringModel earlier, ScoringModel later) = (ScoringModel.Create(Models[before]), ScoringModel.Create(Models[after]));
        Signal[] history = [new Signal(Form, Day.At(0)), new Signal(SignalKinds.DemoRequest, Day.At(0)), new Signal(SignalKinds.PageView, Day.At(0))];
        LeadState state = earlier.CreateState();
        Array.ForEach(history, signal => earlier.Record(state, signal));
        bool reads = later.MissingFrom(state).Count == 0
            && Math.Abs(later.Assess(state, Day.At(1)).Score - later.Assess(history, Day.At(1)).Score) < 1e-9;

        ModelDiff diff = ModelDiff.Between(earlier, later);

        Assert.Equal(reads, diff.IsServed);
        Assert.Equal(diff.IsServed, diff.Changes.All(change => change.IsServed));
        Assert.Equal(diff.MissingFeatures, new DefinitionSet<string>(diff.Changes.SelectMany(change => change.MissingFeatures)));
    }

    [Theory]
    [InlineData(
        "kind",
        "demo",
        "kind form is gone: its signals will count as demo-request",
        "Kinds.demo-request.Aliases: none → form (stored states cannot serve it: signals named form as demo-request)",
        "rule form is gone")]
    [InlineData(
        "demo",
        "kind without a rule",
        "Kinds.demo-request.Aliases: form → none",
        "kind form is new: High (stored states cannot serve it: signals named form as form)")]
    [InlineData(
        "demo",
        "view",
        "Kinds.demo-request.Aliases: form → none",
        "Kinds.page-view.Aliases: none → form (stored states cannot serve it: signals named form as page-view)")]
    [InlineData("uncounted", "other uncounted", "Kinds.email-open.Aliases: form → none", "Kinds.email-click.Aliases: none → form")]
    public void Move_OfAName_IsSaidInWords(string before, string after, params string[] changes) =>
        Assert.Equal(changes, ModelDiff.Between(Models[before], Models[after]).Changes.Select(change => change.ToString()));

    /// <summary>Groups and kinds may be called what a difference says where there is none.</summary>
    [Fact]
    public void Name_ThatReadsLikeNothing_IsADifference()
    {
        ScoringModelDefinition plain = Model(m => m.Kind(Form, Intent.High).Kind(new SignalKind("none"), Intent.High).Kind(new SignalKind("never"), Intent.High)
            .Rule(new SignalKind("none"), 1).Rule(Form, 3).Group("none", g => g.Cap(9).Kinds(Form)).Alias(Form, "x"));
        AssertOneChange("Rules.demo-request.Group: no group → none", plain, WithDemo(plain, rule => rule with { Group = "none" }));
        AssertOneChange(
            "Rules.demo-request.HoldsColdUntil: no hold → never", plain, WithDemo(plain, rule => rule with { HoldsColdUntil = [new SignalKind("never")] }));
        AssertOneChange("Kinds.form.Aliases: x → none", plain, plain with { Kinds = plain.Kinds.With("form", plain.Kinds["form"] with { Aliases = [] }) });
        ScoringModelDefinition grouped = WithDemo(plain, rule => rule with { Group = "none" });
        grouped = grouped with { Groups = grouped.Groups.With("none", grouped.Groups["none"] with { Kinds = [] }) };
        AssertOneChange(
            "Groups.none.Kinds: no kinds → none",
            grouped,
            grouped with { Groups = grouped.Groups.With("none", grouped.Groups["none"] with { Kinds = [new SignalKind("none")] }) });
    }

    private static void AssertOneChange(string text, ScoringModelDefinition before, ScoringModelDefinition after) =>
        Assert.Equal(text, Assert.Single(ModelDiff.Between(before, after).Changes).Text);

    private static ScoringModelDefinition WithDemo(ScoringModelDefinition model, Func<RuleDefinition, RuleDefinition> change) =>
        model with { Rules = model.Rules.With("demo-request", change(model.Rules["demo-request"])) };

    private static ScoringModelDefinition Model(Action<ScoringModelBuilder> configure) => ScoringModel.Create(m =>
    {
        m.Rule(SignalKinds.DemoRequest, 60).Rule(SignalKinds.PageView, 2).Thresholds(warm: 25, hot: 70);
        configure(m);
    }).Definition;
}
