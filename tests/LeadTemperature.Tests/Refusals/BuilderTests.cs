using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Refusals;

/// <summary>The builder is open until it has built, and shut from then on.</summary>
[Trait("Rule", "S-14")]
public sealed class BuilderTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;

    [Fact]
    public void Builder_AfterBuild_RefusesEveryEdit()
    {
        ScoringModelBuilder builder = new ScoringModelBuilder().Rule(Demo, 60).Thresholds(25, 70);
        builder.Build();
        Action[] edits =
        [
            () => builder.Label("other"),
            () => builder.Kind(Demo, Intent.High),
            () => builder.Rule(Demo, 60),
            () => builder.Rule([Demo], 60),
            () => builder.Burst(Demo, 1, Day.Days(1), 60),
            () => builder.Burst([Demo], 1, Day.Days(1), 60),
            () => builder.Group("asks", cap: 1, Demo),
            () => builder.Group("asks", g => g.Cap(1)),
            () => builder.Thresholds(25, 70),
            () => builder.ScoreRange(),
            () => builder.Build(),
        ];
        Assert.All(edits, edit => Assert.Equal(
            "This builder has built its model; make another one for another model.",
            Assert.Throws<InvalidOperationException>(edit).Message));
    }

    [Fact]
    public void Builder_AfterARefusedBuild_CanBeMended()
    {
        ScoringModelBuilder builder = new ScoringModelBuilder().Rule(Demo, 60);
        Assert.Throws<ScoringModelException>(builder.Build);
        Assert.Equal(Temperature.Hot, builder.Thresholds(25, 70).Build().Classify(70, 28));
    }

    [Fact]
    public void Model_WhenAKeptRuleBuilderIsUsedLater_StaysAsItWas()
    {
        RuleBuilder? keptRule = null;
        GroupBuilder? keptGroup = null;
        ScoringModel model = ScoringModel.Create(m => m
            .Rule(Demo, 60, configure: r => keptRule = r)
            .Group("asks", g => (keptGroup = g).Cap(50).Kinds(Demo))
            .Thresholds(25, 70));
        string fingerprint = model.Fingerprint;
        keptRule!.Max(1).MostRecent(1).Id("other").MakesHotFor(Day.Days(1));
        keptGroup!.Cap(2);
        Ledger ledger = new TestLead(model, Sent.On(Demo, 0, 0)).Explained(0);
        Assert.Equal((50, Decision.Score), (ledger.Assessment.Score, ledger.Assessment.DecidedBy));
        Assert.Equal("demo-request", ledger.Lines[0].Id);
        Assert.Equal(fingerprint, model.Fingerprint);
    }

    [Fact]
    public void Nothing_WhereSomethingIsTold_IsAProgrammersMistake()
    {
        ScoringModelBuilder builder = new();
        Action[] calls =
        [
            () => builder.Label(null!),
            () => builder.Kind(null!, Intent.High),
            () => builder.Rule((SignalKind)null!, 1),
            () => builder.Rule((IEnumerable<SignalKind>)null!, 1),
            () => builder.Rule([null!], 1),
            () => builder.Burst((SignalKind)null!, 1, Day.Days(1), 1),
            () => builder.Burst((IEnumerable<SignalKind>)null!, 1, Day.Days(1), 1),
            () => builder.Burst([null!], 1, Day.Days(1), 1),
            () => builder.Group(null!, g => g.Cap(1)),
            () => builder.Group("asks", null!),
            () => builder.Group("asks", g => g.Kinds([null!])),
            () => builder.Rule(Demo, 1, configure: r => r.Id(null!)),
            () => builder.Rule(Demo, 1, configure: r => r.InGroup(null!)),
            () => builder.Rule(Demo, 1, configure: r => r.HoldsCold(null!)),
            () => builder.Rule(Demo, 1, configure: r => r.HoldsCold([null!])),
        ];
        Assert.All(calls, call => Assert.Throws<ArgumentNullException>(call));
    }
}
