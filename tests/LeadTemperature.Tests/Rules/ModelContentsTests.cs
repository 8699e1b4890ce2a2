namespace LeadTemperature.Tests.Rules;

/// <summary>What a model says of its own rules.</summary>
public sealed class ModelContentsTests
{
    private static readonly ScoringModel Model = ScoringModel.Create(m => m
        .Kind(new SignalKind("open-house"), Intent.High)
        .Rule(SignalKinds.NotInterested, -20, configure: r => r.HoldsCold(SignalKinds.DemoRequest))
        .Rule([new SignalKind("open-house"), SignalKinds.PricingInquiry], 40)
        .Burst(SignalKinds.ReturnVisit, atLeast: 2, within: TimeSpan.FromDays(1), points: 10)
        .Thresholds(warm: 25, hot: 70));

    [Fact]
    public void RuleIds_OfAModel_AreThoseToldInTheirOrder() =>
        Assert.Equal(["not-interested", "open-house+pricing-inquiry", "return-visit-burst"], Model.RuleIds);

    [Fact]
    public void TrackedKinds_OfAModel_AreThoseCountedAndThoseThatClear() => Assert.Equal(
        ["demo-request", "not-interested", "open-house", "pricing-inquiry", "return-visit"],
        Model.TrackedKinds.Select(k => k.Name));
}
