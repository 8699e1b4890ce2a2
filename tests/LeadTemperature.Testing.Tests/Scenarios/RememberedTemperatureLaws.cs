using FsCheck;
using FsCheck.Fluent;

namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>S-08: what is remembered depends on signals and instant alone, never on when somebody looked.</summary>
[Trait("Rule", "S-08")]
public sealed class RememberedTemperatureLaws
{
    private const ulong Seed = 2026;
    private const ulong Gamma = 9_733_188_473_524_857_171;

    /// <summary>A wide band, so that many leads are hot by it alone.</summary>
    private static readonly ScoringModel Banded = ScoringModel.Create(m => m
        .Rule(SignalKinds.PricingInquiry, 60, Decay.HalfLife(TimeSpan.FromDays(1)))
        .Rule(SignalKinds.EmailClick, 20, Decay.Linear(TimeSpan.FromDays(3)), r => r.MostRecent(3))
        .Rule(SignalKinds.Bounce, -40, Decay.HalfLife(TimeSpan.FromDays(1)), r => r.MostRecent(1))
        .Burst(SignalKinds.ReturnVisit, atLeast: 2, within: TimeSpan.FromDays(2), points: 20)
        .Thresholds(warm: 10, hot: 50, band: 25, evidence: 2));

    [Fact]
    public void Scenario_OfAnyHistory_ReadsAsATrackerThatIsLookedAt() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(Seed, Gamma),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            AssertTracked(Banded, seed);
            AssertTracked(Generate.Model(seed), seed);
        }));

    [Fact]
    public void Scenarios_OfManyHistories_AreOftenHotByTheBandAlone()
    {
        (DateTimeOffset AsOf, Signal[] History)[] cases = [.. Enumerable.Range(0, 100).SelectMany(seed => Cases(Banded, seed))];
        Temperature[] remembered = [.. cases.Select(c => Told(Banded, c.History, c.AsOf))];
        Assert.InRange(cases.Where((c, i) => Banded.Assess(c.History, c.AsOf).Temperature != remembered[i]).Count(), 50, cases.Length);
        Assert.InRange(cases.Where((c, i) => Unaware(c.History, c.AsOf) != remembered[i]).Count(), 5, cases.Length);
    }

    private static void AssertTracked(ScoringModel model, int seed)
    {
        foreach ((DateTimeOffset asOf, Signal[] history) in Cases(model, seed))
        {
            DateTimeOffset[] looks = [.. Enumerable.Range(0, 10).Select(n => Generate.Instant(history.Take(n), unchecked(seed + n)))];
            Temperature told = Told(model, history, asOf);
            Assert.Equal(Tracked(model, history, [], asOf), told);
            Assert.Equal(Tracked(model, history, looks, asOf), told);
        }
    }

    /// <summary>At each signal of a history, or some hours later, what was known by then, by time.</summary>
    private static IEnumerable<(DateTimeOffset AsOf, Signal[] History)> Cases(ScoringModel model, int seed)
    {
        Signal[] history = [.. Generate.History(model, seed).OrderBy(s => s.At)];
        return history.Select((s, i) => s.At.ToDateTimeOffset().AddHours(i % 3 * 5)).Select(asOf => (asOf, history.Where(s => s.At <= asOf).ToArray()));
    }

    private static Temperature Told(ScoringModel model, Signal[] history, DateTimeOffset asOf) =>
        LeadScenario.For(model).RememberingTemperature().WithHistory(history).At(asOf).Assess().Temperature;

    /// <summary>What somebody reads who remembers the temperature at the last signal and applies no changes since.</summary>
    private static Temperature Unaware(Signal[] history, DateTimeOffset asOf)
    {
        Temperature? known = null;
        for (int i = 0; i < history.Length; i++)
        {
            known = Banded.Assess(history.AsSpan(0, i + 1), history[i].At, known).Temperature;
        }

        return Banded.Assess(history, asOf, known).Temperature;
    }

    /// <summary>A tracker: a state and a temperature, brought up to date before each signal and by each look.</summary>
    private static Temperature Tracked(ScoringModel model, Signal[] history, DateTimeOffset[] looks, DateTimeOffset asOf)
    {
        LeadState state = model.CreateState();
        Temperature? known = null;
        DateTimeOffset since = Generate.HistoryStart;
        var signals = history.Select(s => (At: s.At.ToDateTimeOffset(), Signal: (Signal?)s));
        foreach ((DateTimeOffset at, Signal? signal) in signals.Concat(looks.Where(l => l <= asOf).Select(l => (l, (Signal?)null))).OrderBy(e => e.Item1))
        {
            known = BroughtUp(model, state, known, since, at);
            since = at;
            if (signal is { } recorded)
            {
                model.Record(state, recorded);
                known = model.Assess(state, at, known).Temperature;
            }
        }

        known = BroughtUp(model, state, known, since, asOf);
        return model.Assess(state, asOf, known).Temperature;
    }

    private static Temperature? BroughtUp(ScoringModel model, LeadState state, Temperature? known, DateTimeOffset since, DateTimeOffset until)
    {
        while (known is not null)
        {
            TemperatureForecast forecast = model.Forecast(state, since, known);
            if (forecast.NextChange is not { } change || change.At > until)
            {
                return forecast.ProvenUntil is { } proven && proven < until && forecast.NextChange is null
                    ? BroughtUp(model, state, known, proven, until)
                    : model.Assess(state, until, known).Temperature;
            }

            (since, known) = (change.At, change.Temperature);
        }

        return null;
    }
}
