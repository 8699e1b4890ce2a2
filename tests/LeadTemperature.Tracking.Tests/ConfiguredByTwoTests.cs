using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests;

/// <summary>Two processes of different releases on one store undid each other's model for as long as both ran.</summary>
[Trait("Rule", "H-06")]
public sealed class ConfiguredByTwoTests
{
    [Fact]
    public async Task Model_OfANewRelease_IsNotUndoneByAProcessOfTheOldOne()
    {
        House old = new("ada") { Model = Worth(60) };
        await old.Tracker.RecordAsync(17, old.Demo("s-1"));
        House next = new("ada") { Model = Worth(61), SharedStore = old.Store };
        await next.Tracker.RecordAsync(18, next.Demo("s-2"));
        ModelReading applied = await old.Store.ReadModelAsync("", default);

        await old.WorkAsync();
        LeadUpdate byOld = await old.Tracker.RecordAsync(19, old.Demo("s-3"));
        await next.WorkAsync();

        Assert.Equal(61, byOld.Assessment.Score, 9);
        Assert.Equal((applied.Epoch, Worth(61).Fingerprint), await InForceAsync(old));
    }

    [Fact]
    public async Task Model_OfAProcessThatComesLater_IsAppliedAgain()
    {
        House old = new("ada") { Model = Worth(60) };
        await old.Tracker.RecordAsync(17, old.Demo("s-1"));
        House next = new("ada") { Model = Worth(61), SharedStore = old.Store };
        await next.Tracker.ModelAsync();

        House back = new("ada") { Model = Worth(60), SharedStore = old.Store };
        await back.Tracker.ModelAsync();

        Assert.Equal(Worth(60).Fingerprint, (await InForceAsync(old)).Fingerprint);
    }

    private static async Task<(long Epoch, string Fingerprint)> InForceAsync(House house)
    {
        ModelReading reading = await house.Store.ReadModelAsync("", default);
        return (reading.Epoch, reading.Model!.Fingerprint);
    }

    private static ScoringModel Worth(int points) => ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, points)
        .Thresholds(warm: 25, hot: 70, evidence: 0));
}
