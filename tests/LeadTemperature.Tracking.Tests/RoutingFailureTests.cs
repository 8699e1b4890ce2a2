using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A search for a rep that failed made a signal look as if it had not been recorded: whoever told it again without an id counted it twice.</summary>
[Trait("Rule", "H-05")]
public sealed class RoutingFailureTests
{
    [Fact]
    public async Task Signal_AfterWhichTheSearchForARepFails_IsRecordedAndTheWorkerSearchesAgain()
    {
        Nonsense nonsense = new();
        House house = new("ada") { Extend = b => b.Services.AddSingleton<ILeadDirectory>(nonsense) };

        LeadUpdate update = await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.DemoRequest));
        nonsense.IsOver = true;
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await house.WorkAsync();

        Assert.Equal((LeadUpdateKind.Recorded, (RepId)"boss"), (update.Kind, update.Accountable!.Rep));
        Assert.Equal((RepId)"ada", (await house.ReadAsync(17)).Response.Open!.Accountable.Rep);
    }

    [Fact]
    public async Task Signals_OfABatchAfterWhichTheSearchForARepFails_AreAllRecorded()
    {
        House house = new("ada") { Extend = b => b.Services.AddSingleton<ILeadDirectory>(new Nonsense()) };

        RecordReport report = await house.Tracker.RecordManyAsync(Demos(house));

        Assert.Equal((2, 2), (report.Read, report.Recorded));
    }

    private static async IAsyncEnumerable<LeadSignal> Demos(House house)
    {
        await Task.CompletedTask;
        yield return new LeadSignal(17, house.Sign(SignalKinds.DemoRequest));
        yield return new LeadSignal(18, house.Sign(SignalKinds.DemoRequest));
    }

    private sealed class Nonsense : ILeadDirectory
    {
        public bool IsOver { get; set; }

        public ValueTask<LeadProfile?> GetAsync(LeadKey key, CancellationToken cancellationToken) =>
            new(IsOver ? null : new LeadProfile { Pools = null! });
    }
}
