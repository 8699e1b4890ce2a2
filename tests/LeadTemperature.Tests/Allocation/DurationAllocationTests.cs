using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Allocation;

/// <summary>P-01: figures are kept and read without a byte.</summary>
[Trait("Rule", "P-01")]
public sealed class DurationAllocationTests
{
    [Fact]
    public void Histogram_AddedToMergedAndRead_TakesNoBytes()
    {
        DurationHistogram team = new();
        DurationHistogram rep = new();
        int i = 0;

        Allocated.AssertNone(() => rep.Add(TimeSpan.FromSeconds(i++ * 7)));
        Allocated.AssertNone(() => team.Merge(rep));
        Allocated.AssertNone(() => team.Quantile(0.9));
    }
}
