using LeadTemperature.Responding;
using LeadTemperature.Responding.Briefing;
using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Responding;

/// <summary>R-08: the reasons of a brief are its ledger, put together by rule.</summary>
[Trait("Rule", "R-08")]
public sealed class BriefLaws
{
    [Fact]
    public void Reasons_AnyLead_SumToTheScoreButForItsOwnRange() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        Ledger ledger = Explained(c);
        double range = ledger.Lines.Where(l => l.Stage == LedgerStage.ScoreRange).Sum(l => l.Points);

        Assert.Equal(ledger.Assessment.Score - range, BriefReasons.All(ledger).Sum(r => r.Points), Tolerance(ledger));
    });

    /// <summary>Each rule's own lines, what its group took aside; and the rules of a group together with that.</summary>
    [Fact]
    public void Reasons_AnyLead_AreTheirRulesLinesAndTheirGroupsTogether() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        Ledger ledger = Explained(c);
        IReadOnlyList<BriefReason> reasons = BriefReasons.All(ledger);
        ILookup<string?, LedgerLine> groups = ledger.Lines.Where(l => l.Stage != LedgerStage.ScoreRange).ToLookup(l => l.Group);
        foreach (IGrouping<string?, LedgerLine> group in groups)
        {
            ILookup<string, LedgerLine> rules = group.Where(l => l.Stage != LedgerStage.GroupRange).ToLookup(l => l.Id);
            BriefReason[] told = [.. reasons.Where(r => rules.Contains(r.Rule))];
            double taken = group.Where(l => l.Stage == LedgerStage.GroupRange).Sum(l => l.Points);

            Assert.Equal(group.Sum(l => l.Points), told.Sum(r => r.Points), Tolerance(ledger));
            Assert.All(told, reason =>
            {
                double own = rules[reason.Rule].Sum(l => l.Points);
                bool mayBear = taken * own < 0;
                Assert.InRange(reason.Points, Math.Min(mayBear ? 0 : own, own) - Tolerance(ledger), Math.Max(mayBear ? 0 : own, own) + Tolerance(ledger));
                Assert.Equal((rules[reason.Rule].First().NewestKind, rules[reason.Rule].First().NewestAt), (reason.Kind, reason.NewestAt));
            });
        }
    });

    [Fact]
    public void Reasons_OfABrief_AreTheFiveStrongest() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        Ledger ledger = Explained(c);
        ResponseBrief brief = ResponseBrief.Of(1, ledger, c.Model.Build().Forecast(c.Signals, c.At, c.Previous));
        IReadOnlyList<BriefReason> all = BriefReasons.All(ledger);

        Assert.Equal(Math.Min(5, all.Count), brief.Reasons.Count);
        Assert.Equal(all.Select(r => Math.Abs(r.Points)).OrderDescending().Take(5), brief.Reasons.Select(r => Math.Abs(r.Points)));
        Assert.Equal(ledger.Assessment.Score, brief.Reasons.Sum(r => r.Points) + brief.OtherPoints, Tolerance(ledger));
        Assert.All(brief.Reasons, r => Assert.Equal(r.NewestAt, c.At - r.Age));
        Assert.DoesNotContain("\n\n", PlainBriefWording.Instance.Say(brief), StringComparison.Ordinal);
    });

    private static Ledger Explained(LeadCase c) => c.Model.Build().Explain(c.Signals, c.At, c.Previous);

    private static double Tolerance(Ledger ledger) => 1e-9 * Math.Max(1, ledger.Lines.Sum(l => Math.Abs(l.Points)));
}
