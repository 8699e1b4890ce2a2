using LeadTemperature.Tests.Fitting;

namespace LeadTemperature.Tests.Allocation;

/// <summary>P-01: fit is assessed and explained into a buffer, and leads are compared by heat, without a byte.</summary>
[Trait("Rule", "P-01")]
public sealed class FitAllocationTests
{
    private static readonly FitModel<Firm> Model = FitModel.Create<Firm>(f => f
        .Range("size", v => v.Size, r => r.Band(11, 1_001, 10).From(1_001, 20))
        .Range("revenue", v => v.Revenue, r => r.From(1e6, 10))
        .Set("country", v => v.Country, s => s.Values(10, "UK", "Köln", "United Kingdom"))
        .Set("country-by-case", v => v.Country, s => s.Values(10, "UK", "Köln", "United Kingdom"), matchCase: true)
        .Set("day", v => v.Day, s => s.Values(10, DayOfWeek.Monday))
        .Set("segment", v => v.Segment, s => s.Values(10, 7))
        .When("partner", v => v.IsPartner, 8));

    private static readonly Firm[] Firms =
    [
        new(200, 2e6, "united kingdom", DayOfWeek.Monday, 7, true), new(Country: "KÖLN"), new(double.NaN, Country: "uk"), new(Country: "elsewhere"),
    ];

    [Fact]
    public void Assess_AnyLead_TakesNoBytes() => Assert.All(Firms, firm => Allocated.AssertNone(() => Model.Assess(firm)));

    [Fact]
    public void Explain_IntoABuffer_TakesNoBytes()
    {
        FitLine[] lines = new FitLine[Model.LineCount];

        Assert.All(Firms, firm => Allocated.AssertNone(() => Model.Explain(firm, lines)));
    }

    [Fact]
    public void Priorities_Compared_TakeNoBytes()
    {
        LeadPriority<string>[] named = [.. Firms.Select((_, i) => LeadPriority.Of(default, $"lead-{i}"))];
        LeadPriority<Guid>[] keyed = [.. Firms.Select((_, i) => LeadPriority.Of(default, new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])))];

        Allocated.AssertNone(() => named[0].CompareTo(named[1]));
        Allocated.AssertNone(() => keyed[0].CompareTo(keyed[1]));
    }
}
