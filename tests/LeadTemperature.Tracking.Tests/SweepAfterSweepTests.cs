using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A model that was applied while the one before was being swept went on where that was, and left all leads before unread.</summary>
[Trait("Rule", "H-06")]
public sealed class SweepAfterSweepTests
{
    [Fact]
    public async Task Sweep_WhenAnotherModelIsAppliedMeanwhile_BeginsAnew()
    {
        House house = new("ada") { Model = Worth(60) };
        for (int lead = 0; lead < 10; lead++)
        {
            await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}"));
        }

        await house.Tracker.ApplyModelAsync(Worth(61));
        WorkReport partly = await house.Work.ProcessDueAsync(4);
        await house.Tracker.ApplyModelAsync(Worth(62));
        await house.WorkAsync();

        Assert.Equal(4, partly.Swept);
        LeadQuery unread = new() { Scope = "", Model = Worth(62), Filter = LeadFilter.ReadByAnotherModel };
        Assert.Empty((await house.Store.ListAsync(unread, default)).Leads);
        Assert.True((await house.Store.ReadModelAsync("", default)).Model!.IsSwept);
    }

    private static ScoringModel Worth(int points) => ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, points)
        .Thresholds(warm: 25, hot: 70, evidence: 0));
}
