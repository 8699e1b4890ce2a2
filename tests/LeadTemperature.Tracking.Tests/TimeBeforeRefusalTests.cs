using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests;

/// <summary>What time had changed was written with whatever came next, but the response was told of it only where that was recorded: a refusal ate it.</summary>
[Trait("Rule", "H-04")]
public sealed class TimeBeforeRefusalTests
{
    private static readonly SignalKind Unknown = new("no-such-kind");

    [Fact]
    public async Task Response_OfALeadThatCooledBeforeARefusedSignal_IsToldThatItCooled()
    {
        House house = await CooledAsync();

        LeadUpdate update = await house.Tracker.RecordAsync(17, house.Sign(Unknown));

        Assert.Equal(LeadUpdateKind.Refused, update.Kind);
        await AssertCooledAsync(house);
    }

    [Theory]
    [InlineData(RecordMode.Live)]
    [InlineData(RecordMode.Backfill)]
    public async Task Response_OfALeadThatCooledBeforeSignalsThatAreAllKnown_IsToldThatItCooled(RecordMode mode)
    {
        House house = await CooledAsync();

        RecordReport report = await house.Tracker.RecordManyAsync(Known(house), mode);

        Assert.Equal(1, report.Duplicates);
        await house.WorkAsync();
        await AssertCooledAsync(house);
    }

    [Fact]
    public async Task Response_OfALeadThatCooledWhileItsOfferDied_IsToldThatItCooled()
    {
        // Hot for 15 seconds: log2(70.2 / 70) hours.
        House house = new("ada")
        {
            Model = ScoringModel.Create(m => m
                .Rule(SignalKinds.DemoRequest, points: 70.2, Decay.HalfLife(TimeSpan.FromHours(1)))
                .Thresholds(warm: 25, hot: 70, evidence: 0)),
        };
        house.Options.DeliveryAttempts = 1;
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        house.Fails = message =>
        {
            house.Clock.Advance(TimeSpan.FromSeconds(20));
            return true;
        };

        await house.Work.ProcessDueAsync(1);

        Assert.Single(await house.Tracker.DeadLettersAsync());
        await AssertCooledAsync(house);
    }

    /// <summary>A lead that was hot, and cooled by time before a worker looked.</summary>
    private static async Task<House> CooledAsync()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.WorkAsync();
        house.Clock.Advance(TimeSpan.FromDays(4));
        return house;
    }

    private static async IAsyncEnumerable<LeadSignal> Known(House house)
    {
        await Task.CompletedTask;
        yield return new LeadSignal(17, house.Demo("s-1"));
    }

    private static async Task AssertCooledAsync(House house) =>
        Assert.Contains(await house.Store.EventsAsync(new LeadKey("", 17), default), e => e.Kind == ResponseEventKind.Cooled);
}
