using LeadTemperature.Tests.Fitting;

namespace LeadTemperature.Tests.Refusals;

/// <summary>What a fit model is refused for, in full words, all at once.</summary>
public sealed class FitModelRefusalTests
{
    [Fact]
    public void FitModel_Empty_NeedsARule() => Refused(f => { }, "Rules: nothing is said of what fits (allowed: at least one rule)");

    [Fact]
    public void FitModel_WithoutPoints_IsRefused() => Refused(
        f => f.When("partner", v => v.IsPartner, points: -5),
        "Rules: 0 is the most that a lead can have (allowed: a rule that can give points)");

    [Fact]
    public void Rule_WithAnotherName_IsToldTheNearest() => Refused(
        f => f.When("Is Partner", v => v.IsPartner, 1),
        "Rules.Is Partner: \"Is Partner\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"is-partner\"?");

    [Fact]
    public void Rules_OfOneId_AreDuplicates() => Refused(
        f => f.When("partner", v => v.IsPartner, 1).Range("partner", v => v.Size, r => r.From(1, 1)),
        "Rules.partner: \"partner\" stands 2 times (allowed: each id once)");

    [Fact]
    public void Points_OutOfRange_AreToldTheRange() => Refused(
        f => f.When("partner", v => v.IsPartner, double.NaN, otherwise: 1e7),
        "Rules.partner.Points: NaN is out of range (allowed: -1000000 to 1000000)",
        "Rules.partner.Otherwise: 10000000 is out of range (allowed: -1000000 to 1000000); did you mean 1000000?");

    [Fact]
    public void Range_WithoutBands_IsRefused() => Refused(
        f => f.Range("size", v => v.Size, r => r.Otherwise(double.NaN).Missing(-1e7)),
        "Rules.size.Bands: nothing is said of what numbers are worth (allowed: at least one band)",
        "Rules.size.Otherwise: NaN is out of range (allowed: -1000000 to 1000000)",
        "Rules.size.Missing: -10000000 is out of range (allowed: -1000000 to 1000000); did you mean -1000000?");

    [Fact]
    public void Bands_ThatOverlap_NameEachOther() => Refused(
        f => f.Range("size", v => v.Size, r => r.From(1_000, 20).Band(1, 11, 1).Band(10, 1_001, 10).Band(4, 5, 2)),
        "Rules.size.Bands[3].From: 4 lies in the band \"1 to below 11\" (Bands[1]) (allowed: bands that do not overlap)",
        "Rules.size.Bands[2].From: 10 lies in the band \"1 to below 11\" (Bands[1]) (allowed: bands that do not overlap); did you mean 11?",
        "Rules.size.Bands[0].From: 1000 lies in the band \"10 to below 1001\" (Bands[2]) (allowed: bands that do not overlap); did you mean 1001?");

    [Fact]
    public void Bands_ThatAreNone_AreRefused() => Refused(
        f => f.Range("size", v => v.Size, r => r.Band(5, 5, 1).Band(double.NaN, 1, 1).Below(double.NaN, double.PositiveInfinity)),
        "Rules.size.Bands[0].To: 5 is not above from (allowed: above 5)",
        "Rules.size.Bands[1].From: NaN is not a number",
        "Rules.size.Bands[2].Points: Infinity is out of range (allowed: -1000000 to 1000000); did you mean 1000000?",
        "Rules.size.Bands[2].To: NaN is not a number");

    [Fact]
    public void Set_WithoutValues_IsRefused() => Refused(
        f => f.Set("country", v => v.Country, s => s.Values(1)),
        "Rules.country.Values: nothing is listed (allowed: at least one value)");

    [Fact]
    public void Set_OfDuplicatesAndNull_IsRefused() => Refused(
        f => f.Set("country", v => v.Country, s => s.Values(1, "UK", "US").Values(2, "uk", null!).Values(double.NaN, "DE")),
        "Rules.country.Values.uk: \"uk\" is listed before as \"UK\" (allowed: each value once)",
        "Rules.country.Values: null is not a value (allowed: values; points for a missing one by Missing)",
        "Rules.country.Values.DE: NaN is out of range (allowed: -1000000 to 1000000)");

    [Fact]
    public void Set_OfDuplicateValues_IsRefused() => Refused(
        f => f.Set("day", v => v.Day, s => s.Values(1, DayOfWeek.Monday).Values(2, DayOfWeek.Monday).Otherwise(double.NaN).Missing(double.NaN)),
        "Rules.day.Values.Monday: Monday is listed before as Monday (allowed: each value once)",
        "Rules.day.Otherwise: NaN is out of range (allowed: -1000000 to 1000000)",
        "Rules.day.Missing: NaN is out of range (allowed: -1000000 to 1000000)");

    [Fact]
    public void Grades_OutOfOrder_AreRefused() => Refused(
        f => f.When("partner", v => v.IsPartner, 1).Grades(a: 50, b: 50, c: 60),
        "Grades.B: 50 is not below A (allowed: below 50)",
        "Grades.C: 60 is not below B (allowed: below 50)");

    [Fact]
    public void Grades_OutOfRange_AreRefused() => Refused(
        f => f.When("partner", v => v.IsPartner, 1).Grades(a: 101, b: double.NaN, c: 0),
        "Grades.A: 101 is out of range (allowed: above 0, at most 100); did you mean 100?",
        "Grades.B: NaN is out of range (allowed: above 0, at most 100)",
        "Grades.C: 0 is out of range (allowed: above 0, at most 100)");

    [Fact]
    public void FitModel_WithSeveralFaults_ListsThemAll() => Assert.Equal(
        string.Join(
            Environment.NewLine,
            "The fit model is not valid.",
            "- Rules.size.Bands: nothing is said of what numbers are worth (allowed: at least one band)",
            "- Grades.B: 80 is not below A (allowed: below 75)"),
        Assert.Throws<FitModelException>(() => FitModel.Create<Firm>(f => f.Range("size", v => v.Size, r => { }).Grades(b: 80))).Message);

    private static void Refused(Action<FitModelBuilder<Firm>> configure, params string[] messages) => Assert.Equal(
        messages, Assert.Throws<FitModelException>(() => FitModel.Create(configure)).Faults.Select(f => f.Message));
}
