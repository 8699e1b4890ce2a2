using LeadTemperature.Tests.Fitting;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Properties;

/// <summary>A fit model gives what its rules say, read one after another.</summary>
public sealed class FitLaws
{
    /// <summary>Texts that fold in odd ways among them: Kelvin and long s, dotless i, sharp s, a pair of surrogates.</summary>
    private static readonly string[] Parts = ["", "a", "A", "k", "K", "\u212A", "s", "\u017F", "i", "I", "\u0130", "\u0131", "ß", "é", "É", "\U00010400", "\U00010428", "0", "@", "`", "[", "{", "\0", "\uFFFF"];

    [Fact]
    public void Assess_AnyModel_IsTheSumOfItsRules() => Law.HoldsFor(2_000, FitCase.Draw, c =>
    {
        FitAssessment fit = c.Build().Assess(c.Firm);
        double expected = c.Rules.Sum(r => r.PointsOf(c.Firm));
        double size = c.Rules.Sum(r => r.Points.Max(Math.Abs));

        Assert.True(Math.Abs(fit.Score - expected) <= 1e-12 * size, $"{c}: {fit}, expected {expected}");
    });

    [Fact]
    public void Explain_AnyModel_SumsToTheSameBits() => Law.HoldsFor(2_000, FitCase.Draw, c =>
    {
        FitModel<Firm> model = c.Build();
        FitLedger ledger = model.Explain(c.Firm);

        Assert.Equal(model.Assess(c.Firm), ledger.Assessment);
        Assert.Equal(c.Rules.Select(r => r.Id), ledger.Lines.Select(l => l.Rule));
        Assert.Equal(c.Rules.Select(r => r.PointsOf(c.Firm)), ledger.Lines.Select(l => l.Points));
        Assert.All(ledger.Lines, l => Assert.True(l.Points <= l.Best));
    });

    [Fact]
    public void Percent_OfAnyFit_StaysInRangeAndDecidesTheGrade() => Law.HoldsFor(2_000, FitCase.Draw, c =>
    {
        FitModel<Firm> model = c.Build();
        FitAssessment fit = model.Assess(c.Firm);

        Assert.InRange(fit.Percent, 0, 100);
        Assert.True(fit.Score <= model.Maximum * (1 + 1e-12));
        Assert.Equal(fit, model.Classify(fit.Score));
        Assert.True(fit.Percent >= model.CutOffOf(fit.Grade) - 1e-8);
        Assert.True(fit.Grade == FitGrade.A || fit.Percent < model.CutOffOf(fit.Grade + 1) + 1e-8);
    });

    [Fact]
    public void TextSets_OfAnyTexts_FindWhatTheComparerFinds() => Law.HoldsFor(5_000, dice => (
        Listed: Texts(dice, 12), Asked: Texts(dice, 12), MatchCase: dice.Chance(0.3)), c =>
    {
        StringComparer comparer = c.MatchCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        string[] listed = [.. c.Listed.Distinct(comparer)];
        FitModel<string> model = FitModel.Create<string>(f => f.Set("text", v => v, s => Array.ForEach(listed, t => s.Values(1 + Array.IndexOf(listed, t), t)), c.MatchCase));

        Assert.All([.. c.Asked, .. listed], t => Assert.Equal(1 + Array.FindIndex(listed, l => comparer.Equals(l, t)), model.Assess(t).Score));
    });

    private static string[] Texts(Dice dice, int most) =>
        [.. Enumerable.Range(0, dice.Whole(1, most)).Select(_ => string.Concat(Enumerable.Range(0, dice.Whole(0, 6)).Select(_ => dice.Pick(Parts))))];
}
