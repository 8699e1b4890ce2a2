using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Allocation;

/// <summary>P-01: recording, assessing, explaining into a buffer, forecasting and classifying take zero bytes.</summary>
[Trait("Rule", "P-01")]
public sealed class AllocationTests
{
    /// <summary>Each way of use on each of the models, by name.</summary>
    public static IEnumerable<object[]> Uses =>
        from model in MeasuredModel.All.Keys
        from use in new MeasuredUses(MeasuredModel.Standard).All.Keys
        select new object[] { model, use };

    [Theory]
    [MemberData(nameof(Uses))]
    public void Use_AfterWarmingUp_TakesNoBytes(string model, string use) => Allocated.AssertNone(new MeasuredUses(MeasuredModel.All[model]).All[use]);

    [Fact]
    public void Measure_OfACallThatAllocates_SeesIt() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Allocated.AssertNone(() => GC.KeepAlive(new object())));

    /// <summary>Otherwise a use would be measured on a lead that has nothing to it.</summary>
    [Fact]
    public void Leads_ThatAreMeasured_AreHotWithLinesAndChanges() => Assert.All(MeasuredModel.All.Values, measured =>
    {
        TestLead lead = new(measured.Model, measured.Signals);
        Assert.Equal((Temperature.Hot, Decision.Score), (lead.At(MeasuredModel.AsOf).Temperature, lead.At(MeasuredModel.AsOf).DecidedBy));
        Assert.NotNull(lead.Forecast(MeasuredModel.AsOf).NextChange);
        Assert.True(lead.Explained(MeasuredModel.AsOf).Lines.Count > 10);
    });
}
