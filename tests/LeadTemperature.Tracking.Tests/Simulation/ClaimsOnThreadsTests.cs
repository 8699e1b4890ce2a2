using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>The same on real threads: whoever comes first is left to the machine.</summary>
[Trait("Rule", "R-04")]
public sealed class ClaimsOnThreadsTests
{
    [Fact]
    public async Task Slots_WantedByManyLeadsOnThreads_AreGivenOnce()
    {
        for (int round = 0; round < 20; round++)
        {
            House house = new("ada");
            int slots = 5;

            await Task.WhenAll(Enumerable.Range(1, 60).Select(lead => Task.Run(async () =>
                await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}")))));

            SlotBook book = (await house.Store.ReadRoutingAsync("", default)).Slots;
            LeadPage page = await house.Store.ListAsync(new LeadQuery { Scope = "", Model = ScoringModel.Standard }, default);
            Assert.Equal(slots, book.HeldBy("ada"));
            Assert.Equal(slots, page.Leads.Count(lead => lead.Response!.Open!.SlotHolder == "ada"));
            Assert.All(page.Leads, lead => Assert.True(lead.Response!.Open!.Accountable.Rep.IsValid));
        }
    }

    [Fact]
    public async Task Claims_OfManyLeadsOnThreads_HaveOneWinnerEach()
    {
        House house = new("ada");
        long[] leads = [.. Enumerable.Range(1, 20)];
        Dictionary<long, long> fences = [];
        foreach (long lead in leads)
        {
            fences[lead] = (await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}"))).Accountable!.Fence;
        }

        LeadUpdate[] claims = await Task.WhenAll(leads.SelectMany(lead => Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
            await house.Tracker.DecideAsync(lead, ResponseCommand.Claim($"rep-{i}", fences[lead]))))));

        Assert.All(claims.GroupBy(c => c.Key), group => Assert.Single(group, c => c.Kind == LeadUpdateKind.Recorded));
    }
}
