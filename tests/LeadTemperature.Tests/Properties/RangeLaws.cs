using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>Every range holds at every reading.</summary>
[Trait("Rule", "S-05")]
public sealed class RangeLaws
{
    [Fact]
    public void Score_AnyModel_StaysWithinItsRange() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        foreach (long asOf in new[] { c.AsOf, Instants.Last })
        {
            Assessment read = model.Assess(state, Instants.At(asOf), c.Previous);
            Assert.InRange(read.Score, c.Model.Floor, c.Model.Ceiling ?? double.MaxValue);
            Assert.InRange(read.Evidence, 0, double.MaxValue);
        }
    });

    [Fact]
    [Trait("Rule", "S-03")]
    public void Lines_OfARule_StayWithinItsRange() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        IReadOnlyList<LedgerLine> lines = Lines(c);
        Assert.All(c.Model.Rules, rule => AssertWithin(
            [.. OfRule(lines, rule)], Math.Max(rule.Min ?? double.MinValue, -(rule.Saturation ?? double.MaxValue)), Math.Min(rule.Max ?? double.MaxValue, rule.Saturation ?? double.MaxValue)));
    });

    [Fact]
    [Trait("Rule", "S-03")]
    public void Lines_OfAGroup_StayWithinItsRange() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        IReadOnlyList<LedgerLine> lines = Lines(c);
        Assert.All(c.Model.Groups, group => AssertWithin(
            [
                .. c.Model.Rules.Where(group.Takes).SelectMany(r => OfRule(lines, r)),
                .. lines.Where(l => l.Stage == LedgerStage.GroupRange && l.Id == group.Id),
            ],
            group.Floor ?? double.MinValue,
            group.Cap ?? double.MaxValue));
    });

    private static IReadOnlyList<LedgerLine> Lines(LeadCase c)
    {
        ScoringModel model = c.Model.Build();
        return model.Explain(States.Recorded(model, c.History), c.At, c.Previous).Lines;
    }

    private static IEnumerable<LedgerLine> OfRule(IReadOnlyList<LedgerLine> lines, RuleSpec rule) =>
        lines.Where(l => l.Id == rule.Id && l.Stage is LedgerStage.Rule or LedgerStage.Saturation or LedgerStage.RuleRange);

    private static void AssertWithin(LedgerLine[] lines, double least, double most)
    {
        double tolerance = 1e-9 * Math.Max(1, lines.Sum(l => Math.Abs(l.Points)));
        Assert.InRange(lines.Sum(l => l.Points), least - tolerance, most + tolerance);
    }
}
