namespace LeadTemperature.Tests.Rules;

/// <summary>S-13: a model's fingerprint stands for its content, so that a kept state can be told from those of another model.</summary>
[Trait("Rule", "S-13")]
public sealed class FingerprintTests
{
    private static readonly SignalKind Demo = SignalKinds.DemoRequest;
    private static readonly SignalKind View = SignalKinds.PageView;

    [Fact]
    public void Fingerprint_OfEqualContent_IsEqualWhateverTheLabelAndTheOrder()
    {
        ScoringModel one = Model.WithGate(m => m.Label("one").Rule(Demo, 60).Rule(View, 2));
        ScoringModel other = Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).Label("other"));
        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.Matches("^[0-9a-f]{32}$", one.Fingerprint);
        Assert.Equal($"one ({one.Fingerprint})", one.ToString());
    }

    [Fact]
    public void Fingerprint_OfAnyOtherContent_Differs()
    {
        ScoringModel[] models =
        [
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60), band: 5),
            Model.WithoutGate(m => m.Rule(View, 2).Rule(Demo, 60)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 61)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, Decay.HalfLife(Day.Days(6)))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, Decay.HalfLife(Day.Days(7)).WithGrace(Day.Days(1)), r => r.MostRecent(1))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.MostRecent(2))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.Id("demo"))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.Max(60))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.Min(-60))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.SaturatesAt(60))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.MakesHotFor(Day.Days(1)))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60, configure: r => r.HoldsCold(View))),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).Group("asks", cap: 60, Demo)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).Group("asks", cap: 61, Demo)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).Kind(SignalKinds.Bounce, Intent.High)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).Kind(new SignalKind("own"), Intent.High)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).ScoreRange(floor: -1)),
            Model.WithGate(m => m.Rule(View, 2).Rule(Demo, 60).ScoreRange(ceiling: 100)),
            Model.WithGate(m => m.Rule(View, 2).Burst(Demo, 1, Day.Days(7), 60)),
            Model.WithGate(m => m.Rule(View, 2).Burst(Demo, 1, Day.Days(7), 60, atMost: 2)),
            Model.WithGate(m => m.Rule(View, 2).Burst(Demo, 1, Day.Days(7), 60, distinct: Day.Days(1))),
        ];
        Assert.Equal(models.Length, models.Select(m => m.Fingerprint).Distinct().Count());
    }
}
