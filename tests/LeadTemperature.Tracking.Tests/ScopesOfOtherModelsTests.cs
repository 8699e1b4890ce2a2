namespace LeadTemperature.Tracking.Tests;

/// <summary>Tenants whose models keep other things of a lead share one tracker.</summary>
[Trait("Rule", "H-11")]
public sealed class ScopesOfOtherModelsTests
{
    private static readonly ScoringModel Views = ScoringModel.Create(m => m
        .Rule(SignalKinds.PageView, 30, Decay.HalfLife(TimeSpan.FromDays(2))).Thresholds(warm: 25, hot: 70, evidence: 0));

    private static readonly ScoringModel Demos = ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, 30, Decay.HalfLife(TimeSpan.FromDays(9)), r => r.MostRecent(4)).Thresholds(warm: 25, hot: 70, evidence: 0));

    [Fact]
    public async Task RecordAsync_OfNewLeadsInTurn_ReadsEachByItsOwnModel()
    {
        House house = new("ada") { Model = Views, Extend = builder => builder.UseModel("other", Demos) };
        ILeadTracker other = house.Tracker.In("other");

        for (int lead = 0; lead < 5; lead++)
        {
            LeadUpdate viewed = await house.Tracker.RecordAsync(lead, house.Sign(SignalKinds.PageView));
            LeadUpdate asked = await other.RecordAsync(lead, house.Sign(SignalKinds.DemoRequest));

            Assert.Equal((Temperature.Warm, 30), (viewed.Assessment.Temperature, Math.Round(viewed.Assessment.Score, 9)));
            Assert.Equal((Temperature.Warm, 30), (asked.Assessment.Temperature, Math.Round(asked.Assessment.Score, 9)));
        }
    }
}
