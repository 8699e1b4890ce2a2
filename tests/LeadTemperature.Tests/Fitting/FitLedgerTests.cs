namespace LeadTemperature.Tests.Fitting;

/// <summary>A fit is explained like a score: line by line, summing to it.</summary>
public sealed class FitLedgerTests
{
    private static readonly FitModel<Firm> Model = FitModel.Create<Firm>(f => f
        .Label("ideal")
        .Set("day", v => v.Day, s => s.Values(1, DayOfWeek.Monday))
        .Range("size", v => v.Size, r => r.Below(0, 1).Band(11, 1_001, 10).From(1_001, 20.5))
        .Set("country", v => v.Country, s => s.Values(10, "UK"))
        .When("partner", v => v.IsPartner, 8, otherwise: -2)
        .Range("revenue", v => v.Revenue, r => r.From(1e6, 5)));

    [Fact]
    public void Explain_AnyLead_HasALineForEachRuleInTheModelsOrder()
    {
        FitLedger ledger = Model.Explain(new Firm(200, Country: "uk"));

        Assert.Equal(
            ["0 of 1 day (otherwise)", "10 of 20.5 size (11 to below 1001)", "10 of 10 country (UK)", "-2 of 8 partner (no)", "0 of 5 revenue (missing)"],
            ledger.Lines.Select(l => l.ToString()));
        Assert.Equal(Model.Assess(new Firm(200, Country: "uk")), ledger.Assessment);
        Assert.Equal(18, ledger.Assessment.Score);
    }

    [Theory]
    [InlineData(-1, "below 0")]
    [InlineData(5, "otherwise")]
    [InlineData(1_001, "from 1001")]
    public void Explain_ANumber_NamesTheBandAndNotTheNumber(double size, string because) =>
        Assert.Equal(because, Model.Explain(new Firm(size)).Lines[1].Because);

    [Fact]
    public void Explain_AsText_IsALineForEachRuleAndTheGrade() => Assert.Equal(
        """
                   1  day, Monday
                20.5  size, from 1001
                   0  country, missing
                   8  partner, yes
                   0  revenue, otherwise
                29.5  score, 66.292 %, grade B
        """,
        Model.Explain(new Firm(5_000, Revenue: 1, Day: DayOfWeek.Monday, IsPartner: true)).ToString());

    [Fact]
    public void Explain_IntoABuffer_WritesTheSameLines()
    {
        Firm firm = new(200, 2e6, "UK", DayOfWeek.Monday, IsPartner: true);
        FitLine[] lines = new FitLine[Model.LineCount + 1];

        FitAssessment fit = Model.Explain(firm, lines);

        Assert.Equal(Model.Explain(firm).Assessment, fit);
        Assert.Equal(Model.Explain(firm).Lines, lines[..Model.LineCount]);
        Assert.Equal(default, lines[^1]);
    }

    [Fact]
    public void Explain_IntoAShortBuffer_IsRefused() => Assert.Equal(
        "There is room for 4 lines; this model explains with 5. (Parameter 'lines')",
        Assert.Throws<ArgumentException>(() => Model.Explain(new Firm(), new FitLine[4])).Message);

    [Fact]
    public void Texts_OfModelAndFit_SayWhatTheyAre()
    {
        Assert.Equal($"ideal ({Model.Fingerprint})", Model.ToString());
        Assert.Equal("B, 29.5 points, 66.292 %", Model.Classify(29.5).ToString());
    }
}
