using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A state reads as the history that was recorded in it.</summary>
[Trait("Rule", "S-10")]
public sealed class StateLaws
{
    [Fact]
    public void State_AnyModel_ReadsAsTheReference() => Law.HoldsFor(8_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);

        Agreement.Holds(
            ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), model.Assess(state, c.At, c.Previous), "state");
        Assert.Equal(c.History.Max(s => (DateTimeOffset?)Instants.At(s.Micros)), state.NewestSignal);
    });

    [Fact]
    public void State_ManyInstants_ReadsAsTheReference() => Law.HoldsFor(2_500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        Dice dice = c.Dice();
        long newest = c.History.Max(s => (long?)s.Micros) ?? 0;
        long[] turns = [newest, c.AsOf, Instants.Last, .. Breakpoints.Of(c.Model, c.History).Where(at => at > newest)];
        foreach (long turn in dice.Some(turns, 1, 12))
        {
            long asOf = Math.Clamp(turn + dice.Pick(-1, 0, 0, 1, -(long)dice.Across(1, 1e9)), newest, Instants.Last);
            Agreement.Holds(
                ReferenceScorer.Read(c.Model, c.History, asOf, c.Previous),
                model.Assess(state, Instants.At(asOf), c.Previous),
                $"state at {Instants.At(asOf):O}");
        }
    });

    [Fact]
    public void State_ReadWhileItGrows_ReadsAsTheReferenceEachTime() => Law.HoldsFor(300, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = model.CreateState();
        List<SignalSpec> sofar = [];
        foreach (SignalSpec signal in c.History.Take(25))
        {
            model.Record(state, signal.Build());
            sofar.Add(signal);
            long asOf = sofar.Max(s => s.Micros);
            Agreement.Holds(
                ReferenceScorer.Read(c.Model, sofar, asOf, c.Previous),
                model.Assess(state, Instants.At(asOf), c.Previous),
                $"after {sofar.Count} signals");
        }
    });

    [Fact]
    public void State_TenThousandSignalsAtOneInstant_ReadsAsTheReference() => Law.HoldsFor(3, LeadCaseDraw.Moderate, c =>
    {
        Dice dice = c.Dice();
        ScoringModel model = c.Model.Build();
        string[] kinds = [.. c.Model.Rules.SelectMany(r => r.Kinds)];
        SignalSpec[] heap = [.. Enumerable.Range(0, 10_000).Select(_ => new SignalSpec(dice.Pick(kinds), c.At, dice.Across(0.01, 100)))];
        long asOf = Math.Min(Instants.Last, c.AsOf + dice.Pick(0, 3 * Instants.Day));

        Agreement.Holds(
            ReferenceScorer.Read(c.Model, heap, asOf), model.Assess(States.Recorded(model, heap), Instants.At(asOf)), "state");
        Agreement.Holds(
            ReferenceScorer.Read(c.Model, heap, asOf), model.Assess([.. heap.Select(s => s.Build())], Instants.At(asOf)), "history");
    });

    [Fact]
    public void State_ReadingAndExplaining_ChangesNothing() => Law.HoldsFor(200, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        byte[] before = state.ToBytes();

        _ = model.Assess(state, c.At, c.Previous);
        _ = model.Explain(state, c.At, c.Previous);
        _ = model.Forecast(state, c.At, c.Previous);
        _ = model.RollUp([state, state], c.At);

        Assert.Equal(before, state.ToBytes());
    });
}
