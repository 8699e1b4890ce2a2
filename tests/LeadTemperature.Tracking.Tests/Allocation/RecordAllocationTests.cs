using System.Diagnostics.Metrics;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests.Allocation;

/// <summary>A signal that changes nothing takes at most 400 bytes, whatever the temperature and whoever listens to the figures; its id is the caller's.</summary>
[Trait("Rule", "H-01")]
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class RecordAllocationTests
{
    private const int Calls = 4_000;
    private const int Leads = 50;
    private const int Most = 400;
    private const int RoundsAtMost = 10;

    private static readonly ScoringModel Positive = ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, 80, Decay.HalfLife(TimeSpan.FromDays(5)), r => r.MakesHotFor(TimeSpan.FromHours(24)))
        .Rule(SignalKinds.ResourceDownload, 40, Decay.HalfLife(TimeSpan.FromDays(5)), r => r.MostRecent(1))
        .Rule(SignalKinds.PageView, 0.0001)
        .Thresholds(warm: 25, hot: 70));

    private long _heard;

    public static TheoryData<string, bool, bool> Cases { get; } = new()
    {
        { "cold", false, false }, { "cold", false, true }, { "cold", true, false }, { "cold", true, true },
        { "warm", false, false }, { "warm", false, true }, { "warm", true, false }, { "warm", true, true },
        { "hot", false, false }, { "hot", false, true }, { "hot", true, false }, { "hot", true, true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RecordAsync_WithTelemetryOff_TakesFewBytes(string lead, bool isStandard, bool hasIds) =>
        AssertFew(await MakeAsync(lead, isStandard), hasIds);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RecordAsync_WithAMeterToWhichNobodyListens_TakesFewBytes(string lead, bool isStandard, bool hasIds)
    {
        using Meters meters = new();

        AssertFew(await MakeAsync(lead, isStandard, meters), hasIds);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RecordAsync_WithAListenerToFigures_TakesFewBytes(string lead, bool isStandard, bool hasIds)
    {
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == TrackerTelemetry.Name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => _heard += 1 + tags.Length);
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => _heard += 1 + tags.Length);
        listener.Start();

        AssertFew(await MakeAsync(lead, isStandard), hasIds);

        Assert.True(_heard > Calls, $"{_heard} were heard.");
    }

    [Fact]
    public async Task RecordAsync_OfAColdLeadUnderPositiveRules_LeavesNothingThatIsDue()
    {
        House house = await MakeAsync("cold", isStandard: false);
        LeadRecord record = new(Positive);

        await house.Store.ReadAsync(new LeadKey("", 0), record, default);

        Assert.True(Positive.OnlyCools);
        Assert.Equal((null, null, null, null), (record.TemperatureDue, record.WarmUntil, record.HotFrom, record.NextDue));
    }

    private async Task<House> MakeAsync(string temperature, bool isStandard, IMeterFactory? meters = null)
    {
        House house = new("ada")
        {
            Model = isStandard ? ScoringModel.Standard : Positive,
            Directory = _ => new([new Routing.SalesRep { Id = "ada", Pools = ["sales"], Capacity = Leads }]),
            Extend = builder =>
            {
                if (meters is not null)
                {
                    builder.Services.AddSingleton(meters);
                }
            },
        };
        for (int lead = 0; lead < Leads; lead++)
        {
            LeadUpdate update = await house.Tracker.RecordAsync(lead, house.Sign(View));
            if (temperature == "warm")
            {
                update = await house.Tracker.RecordAsync(lead, house.Sign(isStandard ? SignalKinds.ReplyToOutreach : SignalKinds.ResourceDownload));
            }
            else if (temperature == "hot")
            {
                update = await house.Tracker.RecordAsync(lead, house.Sign(SignalKinds.DemoRequest));
                await house.Tracker.DecideAsync(lead, ResponseCommand.Accept("ada", update.Accountable!.Fence));
            }

            Assert.Equal(temperature, update.Assessment.Temperature.ToString(), ignoreCase: true);
        }

        return house;
    }

    private static SignalKind View => SignalKinds.PageView;

    /// <summary>What the first rounds may take is the price of beginning: pools fill, and code that is not yet optimized boxes.</summary>
    private static void AssertFew(House house, bool hasIds)
    {
        string?[] ids = [.. Enumerable.Range(0, RoundsAtMost * Calls).Select(i => hasIds ? $"view-{i}" : null)];
        long bytes = long.MaxValue;
        for (int round = 0; round < RoundsAtMost && bytes > Most; round++)
        {
            bytes = Measure(house, ids.AsSpan(round * Calls, Calls));
        }

        Assert.InRange(bytes, 1, Most);
    }

    private static long Measure(House house, ReadOnlySpan<string?> ids)
    {
        DateTimeOffset now = house.Clock.GetUtcNow();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < ids.Length; i++)
        {
            if (Completed(house.Tracker.RecordAsync(i % Leads, new Signal(View, now, 0.0001, id: ids[i]))) is not { Kind: LeadUpdateKind.Recorded, HasChanged: false, Events.Count: 0 })
            {
                return long.MaxValue;
            }
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / ids.Length;
    }

    /// <summary>The call waits for nothing, so that all of it is on this thread.</summary>
    private static LeadUpdate? Completed(ValueTask<LeadUpdate> call) => call.IsCompletedSuccessfully ? call.Result : null;

    private sealed class Meters : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            _meters.Add(new Meter(options));
            return _meters[^1];
        }

        public void Dispose() => _meters.ForEach(meter => meter.Dispose());
    }
}
