using FsCheck;
using FsCheck.Fluent;

namespace LeadTemperature.Testing.Tests.Generation;

/// <summary>Drawn models, histories and states: valid, wide, and the same for ever.</summary>
public sealed class GenerateTests
{
    private const ulong Seed = 2026;
    private const ulong Gamma = 9_733_188_473_524_857_171;

    private static readonly int[] Seeds = [.. Enumerable.Range(0, 400), int.MinValue, -1, int.MaxValue];

    [Fact]
    public void Draws_OfTheFirstSeeds_NeverChange() => CommittedText.Equal("draws", string.Join('\n', Seeds.Where(s => s is < 20 or int.MaxValue).Select(Describe)));

    [Fact]
    public void Draws_OfOneSeed_AreTheSame()
    {
        foreach (int seed in Seeds)
        {
            Assert.Equal(Describe(seed), Describe(seed));
        }
    }

    [Fact]
    public void Draws_OfAnySeed_AreTakenByTheirModel() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(Seed, Gamma),
        Prop.ForAll(Arb.From(Gen.Choose(int.MinValue, int.MaxValue)), seed =>
        {
            ScoringModel model = Generate.Model(seed);
            IReadOnlyList<Signal> history = Generate.History(model, seed);
            DateTimeOffset asOf = Generate.Instant(history, seed);
            Assert.All(history, s => Assert.Null(model.Judge(s)));
            Assert.All(history, s => Assert.InRange(s.At.ToDateTimeOffset(), Generate.HistoryStart, Generate.HistoryEnd));
            Assert.InRange(asOf, history.Select(s => s.At.ToDateTimeOffset()).DefaultIfEmpty(Generate.HistoryStart).Max(), Generate.HistoryEnd.AddDays(60));
            LeadState state = Generate.State(model, seed);
            Assert.Equal(history.Count == 0 ? null : history.Max(s => s.At).ToDateTimeOffset(), state.NewestSignal);
            double tolerance = 1e-9 * Math.Max(1, model.Explain(history, asOf).Lines.Sum(l => Math.Abs(l.Points)));
            Assert.Equal(model.Assess(history, asOf).Score, model.Assess(state, asOf).Score, tolerance);
        }));

    [Fact]
    public void Models_OfManySeeds_ReachAllThatTheyShould()
    {
        ScoringModel[] models = [.. Seeds.Select(Generate.Model)];
        Assert.Equal(Seeds.Length, models.Select(m => m.Fingerprint).Distinct().Count());
        Assert.Equal(1, models.Min(m => m.RuleIds.Count));
        Assert.Equal(10, models.Max(m => m.RuleIds.Count));
        Assert.All(models, m => Assert.InRange(m.Hot, 20, 120));
        Assert.Contains(models, m => m.Floor < 0);
        Assert.Contains(models, m => m.Ceiling < double.PositiveInfinity);
        Assert.Contains(models, m => m.Band > 0);
        Assert.Contains(models, m => m.Evidence == 0);
        Assert.Contains(models, m => m.Evidence > 0);
        Assert.Contains(models, m => m.TrackedKinds.Any(k => SignalKinds.IntentOf(k) is null));
    }

    [Fact]
    public void Readings_OfManySeeds_ShowEveryTemperatureDecisionAndStage()
    {
        Ledger[] ledgers = [.. Seeds.Select(Read)];
        Assert.Equal(Enum.GetValues<Temperature>(), ledgers.Select(l => l.Assessment.Temperature).Distinct().Order());
        Assert.Equal(Enum.GetValues<Decision>(), ledgers.Select(l => l.Assessment.DecidedBy).Distinct().Order());
        Assert.Equal(Enum.GetValues<LedgerStage>(), ledgers.SelectMany(l => l.Lines).Select(l => l.Stage).Distinct().Order());
        Assert.InRange(ledgers.Count(l => l.Assessment.Temperature == Temperature.Hot), Seeds.Length / 20, Seeds.Length / 2);
    }

    [Fact]
    public void Histories_OfManySeeds_HoldTiesOtherKindsAndDisorder()
    {
        ScoringModel model = ScoringModel.Standard;
        IReadOnlyList<Signal>[] histories = [.. Seeds.Select(s => Generate.History(model, s))];
        Assert.Contains(histories, h => h.Count == 0);
        Assert.Contains(histories, h => h.Count > 30);
        Assert.Contains(histories, h => h.GroupBy(s => s.At).Any(g => g.Count() > 1));
        Assert.Contains(histories, h => !h.Select(s => s.At).SequenceEqual(h.Select(s => s.At).Order()));
        Assert.Contains(histories, h => h.Any(s => s.Topic is not null) && h.Any(s => s.Magnitude != 1));
        Assert.Contains(histories.Select((h, i) => Generate.Instant(h, Seeds[i]) == h.Select(s => s.At).DefaultIfEmpty(Generate.HistoryStart).Max()), same => same);
    }

    [Fact]
    public void History_OfAModelThatCountsNothing_IsOfKindsThatItKnows()
    {
        ScoringModel empty = ScoringModel.Create(m => m.Thresholds(warm: 25, hot: 70, evidence: 0));
        Assert.Contains(Seeds, seed => Generate.History(empty, seed).Count > 0);
        Assert.All(Seeds, seed => Assert.All(Generate.History(empty, seed), s => Assert.Null(empty.Judge(s))));
    }

    private static Ledger Read(int seed)
    {
        ScoringModel model = Generate.Model(seed);
        IReadOnlyList<Signal> history = Generate.History(model, seed);
        return model.Explain(history, Generate.Instant(history, seed), Temperature.Hot);
    }

    private static string Describe(int seed)
    {
        Ledger ledger = Read(seed);
        ScoringModel model = Generate.Model(seed);
        IReadOnlyList<Signal> history = Generate.History(model, seed);
        string first = history.Count == 0 ? "no signals" : FormattableString.Invariant($"{history.Count} signals, first {history[0]}");
        string hot = FormattableString.Invariant($"warm {model.Warm}, hot {model.Hot}, band {model.Band}, evidence {model.Evidence}, {model.Floor} to {model.Ceiling}");
        return $"{seed}: {string.Join(", ", model.RuleIds)}; {hot}\n    {first}\n    {ledger.Assessment}";
    }
}
