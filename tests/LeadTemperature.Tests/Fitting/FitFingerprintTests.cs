namespace LeadTemperature.Tests.Fitting;

/// <summary>A fingerprint stands for what the model says.</summary>
public sealed class FitFingerprintTests
{
    [Fact]
    public void Fingerprint_OfTheSameToldOtherwise_IsTheSame() => Assert.Equal(
        Of(f => f.Label("one").When("partner", v => v.IsPartner, 5).Range("size", v => v.Size, r => r.From(10, 3).Band(1, 10, 2))
            .Set("country", v => v.Country, s => s.Values(1, "UK", "US"))),
        Of(f => f.Label("two").Set("country", v => v.Country, s => s.Values(1, "US").Values(1, "UK")).Grades()
            .Range("size", v => v.Size, r => r.Band(1, 10, 2).From(10, 3)).When("partner", v => v.IsPartner, 5)));

    [Fact]
    public void Fingerprint_OfAnyChange_IsAnother()
    {
        string[] fingerprints =
        [
            Of(f => f.When("partner", v => v.IsPartner, 5)),
            Of(f => f.When("ally", v => v.IsPartner, 5)),
            Of(f => f.When("partner", v => v.IsPartner, 6)),
            Of(f => f.When("partner", v => v.IsPartner, 5, 1)),
            Of(f => f.When("partner", v => v.IsPartner, 5).Grades(76)),
            Of(f => f.When("partner", v => v.IsPartner, 5).Grades(b: 51)),
            Of(f => f.When("partner", v => v.IsPartner, 5).Grades(c: 26)),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "UK"))),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "US"))),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "UK"), matchCase: true)),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "UK", "US"))),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "UK: 5] [US"))),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "2 UK: 5] [2 US"))),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "UK").Otherwise(1))),
            Of(f => f.Set("partner", v => v.Country, s => s.Values(5, "UK").Missing(1))),
            Of(f => f.Range("partner", v => v.Size, r => r.Band(1, 2, 5))),
            Of(f => f.Range("partner", v => v.Size, r => r.Band(1, 3, 5))),
            Of(f => f.Range("partner", v => v.Size, r => r.From(1, 5))),
            Of(f => f.Range("partner", v => v.Size, r => r.Below(1, 5))),
            Of(f => f.Range("partner", v => v.Size, r => r.Band(1, 2, 5).Otherwise(1))),
            Of(f => f.Range("partner", v => v.Size, r => r.Band(1, 2, 5).Missing(1))),
        ];

        Assert.Distinct(fingerprints);
        Assert.All(fingerprints, f => Assert.Matches("^[0-9a-f]{32}$", f));
    }

    private static string Of(Action<FitModelBuilder<Firm>> configure) => FitModel.Create(configure).Fingerprint;
}
