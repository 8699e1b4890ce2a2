using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Other names of kinds: where they are found, and where they clash.</summary>
public sealed class AliasTests
{
    private static readonly SignalKind Tour = new("tour");

    private static readonly ScoringModel Model = ScoringModel.Create(m => m
        .Alias(Tour, "oh_form", "open-house")
        .Kind(Tour, Intent.High)
        .Alias(SignalKinds.PageView, "Seitenaufruf")
        .Rule(Tour, 60)
        .Thresholds(25, 70));

    [Theory]
    [InlineData("tour", "tour")]
    [InlineData("oh_form", "tour")]
    [InlineData("open-house", "tour")]
    [InlineData("Seitenaufruf", "page-view")]
    [InlineData("page-view", "page-view")]
    public void Kind_ByNameOrAlias_IsFound(string name, string kind)
    {
        Assert.True(Model.TryFindKind(name, out SignalKind? found));
        Assert.Equal(kind, found.Name);
    }

    [Theory]
    [InlineData("OH_FORM")]
    [InlineData("seitenaufruf")]
    [InlineData(" oh_form")]
    [InlineData("")]
    public void Kind_ByAnotherText_IsNotFound(string name) => Assert.False(Model.TryFindKind(name, out _));

    [Fact]
    public void Signal_WhoseKindIsNamedByAnAlias_CountsAsTheKind()
    {
        SignalKind alias = new("open-house");
        LeadState lead = Model.CreateState();
        Model.Record(lead, new Signal(alias, Day.At(0)));
        Assert.Equal(60, Model.Assess(lead, Day.At(0)).Score);
        Assert.Equal(60, Model.Assess([new Signal(alias, Day.At(0))], Day.At(0)).Score);
        Assert.True(Model.Knows(alias));
        Assert.Equal(Intent.High, Model.IntentOf(alias));
        Assert.Equal(Tour, Model.Explain(lead, Day.At(0)).Lines[0].NewestKind);
    }

    [Fact]
    public void Refusal_OfAMistypedAlias_NamesTheAlias()
    {
        LeadState lead = Model.CreateState();
        Assert.False(Model.TryRecord(lead, new Signal(new SignalKind("open-hous"), Day.At(0)), out SignalRefusal? refusal));
        Assert.Equal("kind: \"open-hous\" is not a kind of this model; did you mean \"open-house\"?", refusal!.ToString());
    }

    [Fact]
    public void Fingerprint_OfOtherAliases_IsAnother()
    {
        ScoringModelDefinition plain = ScoringModel.Standard.Definition;
        ScoringModelDefinition aliased = plain with { Kinds = plain.Kinds.With("page-view", new KindDefinition { Aliases = ["view"] }) };
        Assert.NotEqual(ScoringModel.Standard.Fingerprint, ScoringModel.Create(aliased).Fingerprint);
    }

    [Theory]
    [InlineData("demo-request", "Kinds.tour.Aliases: \"demo-request\" is a kind of this model (allowed: names that no kind has)")]
    [InlineData("tour", "Kinds.tour.Aliases: \"tour\" is a kind of this model (allowed: names that no kind has)")]
    [InlineData("taken", "Kinds.tour.Aliases: \"taken\" is an alias of \"page-view\" already (allowed: each alias for one kind)")]
    [InlineData("a,b", "Kinds.tour.Aliases: \"a,b\" cannot be another name of a kind (allowed: 1 to 128 characters without commas, control characters or spaces at the ends)")]
    [InlineData("", "Kinds.tour.Aliases: \"\" cannot be another name of a kind (allowed: 1 to 128 characters without commas, control characters or spaces at the ends)")]
    public void Alias_ThatCannotBe_IsAFault(string alias, string message)
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => ScoringModel.Create(m => m
            .Alias(SignalKinds.PageView, "taken").Kind(Tour, Intent.High).Alias(Tour, alias).Rule(Tour, 60).Thresholds(25, 70)));
        Assert.Equal(message, Assert.Single(refused.Faults).Message);
    }

    [Fact]
    public void Rule_OverAnAlias_IsToldTheKind()
    {
        ScoringModelException refused = Assert.Throws<ScoringModelException>(() => ScoringModel.Create(m => m
            .Kind(Tour, Intent.High).Alias(Tour, "open-house").Rule(Tour, 60).Rule(new SignalKind("open-house"), 5).Thresholds(25, 70)));
        Assert.Equal(
            "Rules.open-house.Kinds: \"open-house\" is an alias (allowed: the kind that it stands for); did you mean \"tour\"?",
            Assert.Single(refused.Faults).Message);
    }
}
