namespace LeadTemperature.Tracking.Tests;

/// <summary>A notifier that was slow, but answered, held up what was due, and outlasted the leases of messages that waited behind it.</summary>
[Trait("Rule", "H-05")]
public sealed class SlowNotifierTests
{
    [Fact]
    public async Task Pass_WithASlowNotifier_EndsSoonAndLeavesTheOtherMessagesFree()
    {
        House house = new(Enumerable.Range(0, 20).Select(i => $"rep-{i}").ToArray());
        for (int lead = 0; lead < 40; lead++)
        {
            await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}"));
        }

        house.Fails = _ =>
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        };
        WorkReport report = await house.Work.ProcessDueAsync(100);

        Assert.Equal((house.Options.DeliveriesAtOnce, true), (report.Messages, report.HasMore));
        Assert.Equal(40 - report.Messages, (await house.Store.TakeMessagesAsync(house.Clock.GetUtcNow(), 100, TimeSpan.FromMinutes(1), default)).Count);
    }
}
