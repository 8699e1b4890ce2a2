using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>What a state does not keep is refused by name; what it still keeps whole is served.</summary>
[Trait("Rule", "S-13")]
public sealed class RefusedRevisionLaws
{
    private static readonly DecaySpec EightDays = DecaySpec.HalfLife(TimeSpan.FromDays(8));

    [Fact]
    public void HalfLife_Changed_IsRefused() => Refuses(Witness.Rule, Witness.Rule with { Decay = EightDays });

    [Fact]
    public void HalfLife_InsteadOfNone_IsRefused() => Refuses(Witness.Rule with { Decay = DecaySpec.None }, Witness.Rule);

    [Fact]
    public void Kinds_OneMore_IsRefused() => Refuses(Witness.Rule, Witness.Rule with { Kinds = ["witness", "witness-other"] });

    [Fact]
    public void Kinds_OneLess_IsRefused() => Refuses(Witness.Rule with { Kinds = ["witness", "witness-other"] }, Witness.Rule);

    [Fact]
    public void Kinds_NeverCountedBefore_AreRefused() => Refuses(Witness.Rule, Witness.Rule with { Kinds = ["witness-other"] });

    [Fact]
    public void Distinct_AnotherSpan_IsRefused() =>
        Refuses(Witness.Burst(3, distinct: TimeSpan.FromDays(1)), Witness.Burst(3, distinct: TimeSpan.FromHours(1)));

    [Fact]
    public void Distinct_NoLonger_IsRefused() => Refuses(Witness.Burst(3, distinct: TimeSpan.FromDays(1)), Witness.Burst(3));

    [Fact]
    public void Distinct_Newly_IsRefused() => Refuses(Witness.Burst(3), Witness.Burst(3, distinct: TimeSpan.FromDays(1)));

    [Fact]
    public void MostRecent_LargerThanWhatIsFull_IsRefused() => Refuses(Witness.Limited(3), Witness.Limited(4));

    [Fact]
    public void MostRecent_Lifted_IsRefused() => Refuses(Witness.Limited(3), Witness.Rule);

    [Fact]
    public void MostRecent_Newly_IsRefused() => Refuses(Witness.Rule, Witness.Limited(3));

    [Fact]
    public void Burst_LargerCountThanWhatIsFull_IsRefused() => Refuses(Witness.Burst(3), Witness.Burst(4));

    [Fact]
    public void Burst_LargerUpperCountThanWhatIsFull_IsRefused() => Refuses(Witness.Burst(1, 2), Witness.Burst(1, 4));

    [Fact]
    public void Burst_TurnedIntoAPlainRule_IsRefused() => Refuses(Witness.Burst(3), Witness.Limited(3));

    [Fact]
    public void Override_OnKindsNeverCounted_IsRefused() => Refuses(
        Witness.Rule, Witness.Rule, Witness.Rule with { SaidId = "new", Kinds = ["witness-other"], MakesHotFor = TimeSpan.FromDays(1) });

    [Fact]
    public void MostRecent_LargerThanAStateThatIsNotFull_IsServed() => Serves(Witness.Limited(5), Witness.Limited(64), signals: 4);

    [Fact]
    public void Burst_LargerCountThanAStateThatIsNotFull_IsServed() => Serves(Witness.Burst(5), Witness.Burst(8, 20), signals: 4);

    [Fact]
    public void Distinct_LargerCountThanAStateThatIsNotFull_IsServed() => Serves(
        Witness.Burst(5, distinct: TimeSpan.FromDays(1)), Witness.Burst(6, 9, TimeSpan.FromDays(1)), signals: 4);

    private static void Refuses(RuleSpec before, params IReadOnlyList<RuleSpec> after) => Law.HoldsFor(40, LeadCaseDraw.Any, drawn =>
    {
        LeadCase c = Witness.In(drawn, before, signals: 6);
        ScoringModel old = c.Model.Build();
        ScoringModel revised = Witness.With(drawn.Model, after).Build();
        LeadState state = States.Recorded(old, c.History);
        byte[] bytes = state.ToBytes();
        Signal signal = new(new SignalKind("witness"), c.At);

        Action[] readings =
        [
            () => revised.Assess(state, c.At),
            () => revised.Explain(state, c.At),
            () => revised.Explain(state, c.At, new LedgerLine[revised.MaxLedgerLines], out _),
            () => revised.Forecast(state, c.At),
            () => revised.At(c.At).Assess(state),
            () => revised.At(c.At).Assess([state], new Assessment[1]),
            () => revised.RollUp([revised.CreateState(), state], c.At),
            () => revised.Record(state, signal),
            () => revised.TryRecord(state, signal, out _),
            () => revised.CreateState().Merge(state),
        ];

        Assert.Contains(revised.MissingFrom(state), feature => feature.Contains("witness", StringComparison.Ordinal));
        Assert.All(readings, reading => Assert.Contains(
            Assert.Throws<StateMismatchException>(reading).Faults, fault => fault.Message.Contains("witness", StringComparison.Ordinal)));
        Assert.Equal(bytes, state.ToBytes());
        Assert.Empty(old.MissingFrom(state));
    });

    private static void Serves(RuleSpec before, RuleSpec after, int signals) => Law.HoldsFor(40, LeadCaseDraw.Any, drawn =>
    {
        LeadCase c = Witness.In(drawn, before, signals);
        ModelSpec spec = Witness.With(drawn.Model, after);
        ScoringModel revised = spec.Build();
        LeadState state = States.Recorded(c.Model.Build(), c.History);
        SignalSpec[] more = [.. Enumerable.Range(1, 10).Select(n => new SignalSpec("witness", c.At, n))];

        Assert.Empty(revised.MissingFrom(state));
        Agreement.Holds(ReferenceScorer.Read(spec, c.History, c.AsOf), revised.Assess(state, c.At), "revised");

        States.Record(revised, state, more);
        Agreement.Holds(ReferenceScorer.Read(spec, [.. c.History, .. more], c.AsOf), revised.Assess(state, c.At), "recorded further");
    });
}
