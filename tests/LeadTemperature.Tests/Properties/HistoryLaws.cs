using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A reading of a history is what the rules say, at any instant, from a span or from a sequence.</summary>
[Trait("Rule", "S-01")]
[Trait("Rule", "S-02")]
[Trait("Rule", "S-03")]
[Trait("Rule", "S-04")]
[Trait("Rule", "S-05")]
[Trait("Rule", "S-06")]
[Trait("Rule", "S-07")]
[Trait("Rule", "S-08")]
[Trait("Rule", "S-10")]
public sealed class HistoryLaws
{
    [Fact]
    public void History_AnyModel_ReadsAsTheReference() => Law.HoldsFor(8_000, LeadCaseDraw.Any, c =>
    {
        Assessment actual = c.Model.Build().Assess(c.Signals, c.At, c.Previous);

        Agreement.Holds(ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), actual, "history");
        Assert.Equal(c.At, actual.AsOf);
    });

    [Fact]
    public void History_InstantsBesideBreakpoints_ReadsAsTheReference() => Law.HoldsFor(2_500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        Signal[] signals = c.Signals;
        Dice dice = c.Dice();
        long[] turns = [.. c.History.Select(s => s.Micros), .. Breakpoints.Of(c.Model, c.History)];
        foreach (long turn in dice.Some(turns, 1, 12))
        {
            long asOf = Math.Clamp(turn + dice.Pick(-1, 0, 0, 1, -(long)dice.Across(1, 1e9)), 0, Instants.Last);
            Assessment actual = model.Assess(signals, Instants.At(asOf), c.Previous);
            Agreement.Holds(ReferenceScorer.Read(c.Model, c.History, asOf, c.Previous), actual, $"history at {Instants.At(asOf):O}");
        }
    });

    [Fact]
    public void History_SignalsAfterTheInstant_DoNotCountYet() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        Dice dice = c.Dice();
        long asOf = c.History.Count == 0 ? c.AsOf : dice.Pick(c.History).Micros;
        Signal[] known = [.. c.History.Where(s => s.Micros <= asOf).Select(s => s.Build())];

        Agreement.ToTheBit(
            model.Assess(known, Instants.At(asOf), c.Previous), model.Assess(c.Signals, Instants.At(asOf), c.Previous), "with later signals");
    });

    [Fact]
    public void History_SpanAndSequence_ReadTheSame() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        Signal[] signals = c.Signals;
        IEnumerable<Signal> sequence = signals.Select(s => s);

        Agreement.ToTheBit(
            model.Assess(signals.AsSpan(), c.At, c.Previous), model.Assess(sequence, c.At, c.Previous), "sequence");
        Assert.Equal(model.Explain(signals.AsSpan(), c.At, c.Previous).Lines, model.Explain(sequence, c.At, c.Previous).Lines);
        Assert.Equal(model.Forecast(signals.AsSpan(), c.At, c.Previous), model.Forecast(sequence, c.At, c.Previous));
    });

    [Fact]
    public void History_LinearSharesAlmostGone_ReadsAsTheReference() => Law.HoldsFor(1_000, AllLinear, c =>
    {
        ScoringModel model = c.Model.Build();
        Dice dice = c.Dice();
        foreach (long end in dice.Some([.. Breakpoints.Of(c.Model, c.History)], 0, 8))
        {
            long asOf = Math.Clamp(end - (long)dice.Across(1, 1e9), 0, Instants.Last);
            Agreement.Holds(
                ReferenceScorer.Read(c.Model, c.History, asOf, c.Previous),
                model.Assess(c.Signals, Instants.At(asOf), c.Previous),
                $"history at {Instants.At(asOf):O}");
        }
    });

    private static LeadCase AllLinear(int seed)
    {
        LeadCase c = LeadCaseDraw.Any(seed);
        DecaySpec Linear(RuleSpec rule) => rule.Decay with
        {
            Form = DecayForm.Linear,
            Duration = rule.Decay.Form == DecayForm.None ? TimeSpan.FromDays(10) : rule.Decay.Duration,
            Share = 0,
        };

        return c with
        {
            Model = c.Model with
            {
                Rules = [.. c.Model.Rules.Select(r => r.Burst is null ? r with { Decay = Linear(r), MostRecent = r.MostRecent ?? 5 } : r)],
            },
        };
    }
}
