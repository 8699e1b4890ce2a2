namespace LeadTemperature.Tracking.Tests;

/// <summary>A signal that came late was named to the owner as the newest one.</summary>
[Trait("Rule", "R-08")]
public sealed class LateSignalIdTests
{
    [Fact]
    public async Task Brief_AfterASignalThatCameLate_NamesTheNewestOne()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Demo("newest"));
        await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.PageView, "late", ago: TimeSpan.FromHours(1)));

        await house.WorkAsync();

        Assert.Equal("newest", house.Told[0].Brief.NewestSignalId);
    }
}
