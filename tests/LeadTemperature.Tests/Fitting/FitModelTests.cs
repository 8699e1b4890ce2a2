namespace LeadTemperature.Tests.Fitting;

/// <summary>What each form of rule gives, and what a score comes to.</summary>
public sealed class FitModelTests
{
    [Theory]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(9.999999, 1)]
    [InlineData(10, 2)]
    [InlineData(19.999999, 2)]
    [InlineData(20, 7)]
    [InlineData(29.999999, 7)]
    [InlineData(30, 3)]
    [InlineData(double.PositiveInfinity, 3)]
    [InlineData(double.NaN, 5)]
    public void Range_AtTheEndsOfBands_HasTheLowerEndAndNotTheUpper(double size, double points) => Assert.Equal(points, FitModel
        .Create<Firm>(f => f.Range("size", v => v.Size, r => r.From(30, 3).Below(10, 1).Band(10, 20, 2).Otherwise(7).Missing(5)))
        .Assess(new Firm(size)).Score);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.0, 0)]
    [InlineData(1.0, 4)]
    [InlineData(8.0, 32)]
    [InlineData(9.0, 36)]
    public void Range_OfManyBandsOverAnOptionalNumber_FindsEachBand(double? revenue, double points) => Assert.Equal(points, FitModel
        .Create<Firm>(f => f.Range("revenue", v => v.Revenue, r => Array.ForEach([1, 2, 3, 4, 5, 6, 7, 8, 9], i => r.Band(i, i + 1, 4 * i))))
        .Assess(new Firm(Revenue: revenue)).Score);

    [Theory]
    [InlineData("UK", 10)]
    [InlineData("uk", 10)]
    [InlineData("UK ", -1)]
    [InlineData("U", -1)]
    [InlineData("", -1)]
    [InlineData("köln", 20)]
    [InlineData("KÖLN", 20)]
    [InlineData("Koln", -1)]
    [InlineData("united kingdom", 30)]
    [InlineData("united kongdom", -1)]
    [InlineData(null, -2)]
    public void Set_OfTexts_IgnoresCaseAndNothingElse(string? country, double points) => Assert.Equal(points, FitModel
        .Create<Firm>(f => f.Set("country", v => v.Country, s => s
            .Values(10, "UK").Values(20, "Köln").Values(30, "United Kingdom").Otherwise(-1).Missing(-2)))
        .Assess(new Firm(Country: country)).Score);

    [Theory]
    [InlineData("UK", 10)]
    [InlineData("uk", 20)]
    [InlineData("Uk", 0)]
    [InlineData("United Kingdom", 30)]
    [InlineData("united Kingdom", 0)]
    public void Set_OfTextsThatMatchCase_TellsCasesApart(string country, double points) => Assert.Equal(points, FitModel
        .Create<Firm>(f => f.Set("country", v => v.Country, s => s.Values(10, "UK").Values(20, "uk").Values(30, "United Kingdom"), matchCase: true))
        .Assess(new Firm(Country: country)).Score);

    [Fact]
    public void Set_OfTextsThatShareLengthAndEnds_FindsEach()
    {
        string[] texts = [.. Enumerable.Range(0, 300).Select(i => $"a{i:000}-x-{i:000}z")];
        FitModel<string> model = FitModel.Create<string>(f => f.Set("text", v => v, s =>
        {
            for (int i = 0; i < texts.Length; i++)
            {
                s.Values(i, texts[i]);
            }
        }));

        Assert.All(texts, (text, i) => Assert.Equal(i, model.Assess(text).Score));
        Assert.Equal(0, model.Assess("a000-x-001z").Score);
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 7L, 11)]
    [InlineData(DayOfWeek.Tuesday, long.MinValue, 3)]
    [InlineData((DayOfWeek)(-1), null, 5)]
    [InlineData((DayOfWeek)int.MaxValue, 8L, 0)]
    public void Set_OfValues_ComparesByEquality(DayOfWeek day, long? segment, double points) => Assert.Equal(points, FitModel
        .Create<Firm>(f => f
            .Set("day", v => v.Day, s => s.Values(1, DayOfWeek.Monday, DayOfWeek.Tuesday))
            .Set("segment", v => v.Segment, s => s.Values(10, 7).Values(2, long.MinValue).Missing(5)))
        .Assess(new Firm(Day: day, Segment: segment)).Score);

    [Theory]
    [InlineData(3L, 2)]
    [InlineData(-1L, 1)]
    [InlineData(4L, 0)]
    public void Set_OfNumbersOfAnySize_FindsThem(long number, double points) => Assert.Equal(points, FitModel
        .Create<Firm>(f => f.Set("size", v => (int)v.Size, s => s.Values(2, 3).Values(1, -1)))
        .Assess(new Firm(number)).Score);

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, -3)]
    public void When_ACondition_GivesEitherPoints(bool isPartner, double points) => Assert.Equal(
        points, FitModel.Create<Firm>(f => f.When("partner", v => v.IsPartner, points: 4, otherwise: -3)).Assess(new Firm(IsPartner: isPartner)).Score);

    [Theory]
    [InlineData(-50, 0, FitGrade.D)]
    [InlineData(0, 0, FitGrade.D)]
    [InlineData(49, 24.5, FitGrade.D)]
    [InlineData(50, 25, FitGrade.C)]
    [InlineData(99, 49.5, FitGrade.C)]
    [InlineData(100, 50, FitGrade.B)]
    [InlineData(149, 74.5, FitGrade.B)]
    [InlineData(150, 75, FitGrade.A)]
    [InlineData(200, 100, FitGrade.A)]
    [InlineData(1e9, 100, FitGrade.A)]
    public void Classify_ByTheUsualCutOffs_GoesByTheShareOfTheMaximum(double score, double percent, FitGrade grade)
    {
        FitModel<Firm> model = FitModel.Create<Firm>(f => f
            .When("partner", v => v.IsPartner, 150).When("large", v => v.Size > 9, 50).When("small", v => v.Size < 1, -70));

        Assert.Equal(200, model.Maximum);
        Assert.Equal(new FitAssessment(score, percent, grade), model.Classify(score));
        Assert.Equal([75, 50, 25, 0], new[] { FitGrade.A, FitGrade.B, FitGrade.C, FitGrade.D }.Select(model.CutOffOf));
    }

    [Fact]
    public void Grades_OfTheModelsOwnCutOffs_AreGivenFromThemOn()
    {
        FitModel<Firm> model = FitModel.Create<Firm>(f => f.When("partner", v => v.IsPartner, 100).Grades(a: 90, b: 60, c: 10));

        Assert.Equal(
            [FitGrade.D, FitGrade.C, FitGrade.C, FitGrade.B, FitGrade.B, FitGrade.A],
            new[] { 9.99, 10, 59.99, 60, 89.99, 90 }.Select(score => model.Classify(score).Grade));
    }

    /// <summary>Ten times a tenth is a little less than one: the cut-off is reached all the same.</summary>
    [Fact]
    public void Grades_ReachedButForRounding_AreGiven()
    {
        FitModel<Firm> model = FitModel.Create<Firm>(f =>
        {
            f.When("other", v => v.Size > 0, 3);
            for (int i = 0; i < 10; i++)
            {
                f.When($"part-{i}", v => v.IsPartner, 0.1);
            }
        });

        FitAssessment fit = model.Assess(new Firm(IsPartner: true));

        Assert.True(fit.Score < 1);
        Assert.Equal(FitGrade.C, fit.Grade);
    }

    [Fact]
    public void Assess_ALeadThatMeetsAll_IsExactlyAHundredPercent()
    {
        FitModel<Firm> model = FitModel.Create<Firm>(f => f
            .When("partner", v => v.IsPartner, 0.1).Range("size", v => v.Size, r => r.From(1, 0.7)).Set("country", v => v.Country, s => s.Values(0.3, "UK")));

        Assert.Equal(100, model.Assess(new Firm(5, Country: "UK", IsPartner: true)).Percent);
    }

    [Fact]
    public void Assess_NoLead_IsRefused()
    {
        FitModel<Firm> model = FitModel.Create<Firm>(f => f.When("partner", v => v.IsPartner, 1));

        Assert.Throws<ArgumentNullException>(() => model.Assess(null!));
        Assert.Throws<ArgumentNullException>(() => model.Explain(null!));
        Assert.Throws<ReadingRefusedException>(() => model.Classify(double.NaN));
    }

    [Fact]
    public void Assess_AnAccessorThatThrows_HandsItsExceptionOver()
    {
        FitModel<Firm> model = FitModel.Create<Firm>(f => f.Range("length", v => v.Country!.Length, r => r.From(1, 1)));

        Assert.Throws<NullReferenceException>(() => model.Assess(new Firm()));
    }
}
