using LeadTemperature.Responding;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>What is measured, and when (rule H-07).</summary>
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class TrackerTelemetryTests : IDisposable
{
    private readonly Heard _heard = new();
    private readonly ManualClock _clock = new(EveryCall.At);
    private readonly TrackerTelemetry _telemetry;

    public TrackerTelemetryTests() => _telemetry = new TrackerTelemetry(_clock, _heard);

    public void Dispose()
    {
        _telemetry.Dispose();
        _heard.Dispose();
    }

    [Fact]
    public void Meter_OfTheTracker_HasNameAndVersionOfTheAssembly() => Assert.Equal(
        ("LeadTemperature", typeof(ILeadTracker).Assembly.GetName().Version!.ToString(3)),
        (Assert.Single(_heard.Meters).Name, _heard.Meters[0].Version));

    [Fact]
    public void Recorded_WithAStart_CountsAndMeasuresInSeconds()
    {
        long startedAt = _telemetry.Start();
        _clock.Advance(TimeSpan.FromMilliseconds(250));
        _telemetry.Recorded(LeadUpdateKind.Duplicate, RecordMode.Live, startedAt);
        Assert.Equal(["1 update=duplicate mode=live"], _heard.Of("leadtemperature.signals"));
        Assert.Equal(["0.25 update=duplicate mode=live"], _heard.Of("leadtemperature.record.duration"));
    }

    [Fact]
    public void Recorded_WithoutAStart_OnlyCounts()
    {
        _telemetry.Recorded(LeadUpdateKind.Recorded, RecordMode.Backfill, 0);
        Assert.Equal(["1 update=recorded mode=backfill"], _heard.Of("leadtemperature.signals"));
        Assert.Empty(_heard.Of("leadtemperature.record.duration"));
    }

    [Fact]
    public void Delivered_OfAnyOutcome_SaysKindAndOutcome()
    {
        _telemetry.Delivered(LeadMessageKind.NoLongerYours, "dead", _telemetry.Start());
        _telemetry.Delivered(LeadMessageKind.Offer, "to ada", 0);
        Assert.Equal(["1 message=no-longer-yours outcome=dead", "1 message=offer outcome=other"], _heard.Of("leadtemperature.deliveries"));
        Assert.Equal(["0 message=no-longer-yours outcome=dead"], _heard.Of("leadtemperature.delivery.duration"));
    }

    [Fact]
    public void Changed_ToTheSame_IsNoChange()
    {
        _telemetry.Changed(Temperature.Warm, Temperature.Warm);
        _telemetry.Changed(Temperature.Warm, Temperature.Hot);
        Assert.Equal(["1 from=warm to=hot"], _heard.Of("leadtemperature.temperature.changes"));
    }

    [Fact]
    public void Attempt_TheFirst_MeasuresWaitAndSpeed()
    {
        ResponseEvent attempt = EveryCall.Event(ResponseEventKind.Attempted);
        _telemetry.Happened(attempt, EveryCall.Open());
        _telemetry.Happened(attempt, EveryCall.Open() with { FirstAttemptAt = EveryCall.At });
        Assert.Equal(["240 pool=sales"], _heard.Of("leadtemperature.lead.wait"));
        Assert.Equal(["180 pool=sales"], _heard.Of("leadtemperature.team.speed"));
    }

    [Fact]
    public void Attempt_ToldAsBeforeTheOpening_CountsAsNoTime()
    {
        _telemetry.Happened(EveryCall.Event(ResponseEventKind.Talked) with { HappenedAt = EveryCall.At.AddSeconds(-30) }, EveryCall.Open());
        Assert.Equal(["30 pool=sales"], _heard.Of("leadtemperature.lead.wait"));
        Assert.Equal(["0 pool=sales"], _heard.Of("leadtemperature.team.speed"));
    }

    [Fact]
    public void AutomaticAnswer_TheFirst_IsMeasuredApart()
    {
        ResponseEvent answer = EveryCall.Event(ResponseEventKind.CoverAnswered);
        _telemetry.Happened(answer, EveryCall.Open());
        _telemetry.Happened(answer, EveryCall.Open() with { CoverAnsweredAt = EveryCall.At });
        Assert.Equal(["180 pool=sales"], _heard.Of("leadtemperature.cover.answer"));
        Assert.Empty(_heard.Of("leadtemperature.lead.wait"));
    }

    [Fact]
    public void MergedOrErased_WithAnOpenResponse_ClosesIt()
    {
        _telemetry.Happened(EveryCall.Event(ResponseEventKind.MergedAway), EveryCall.Open());
        _telemetry.Happened(EveryCall.Event(ResponseEventKind.Erased), EveryCall.Open());
        _telemetry.Happened(EveryCall.Event(ResponseEventKind.Erased), null);
        Assert.Equal(["1 pool=sales outcome=merged", "1 pool=sales outcome=erased"], _heard.Of("leadtemperature.responses.closed"));
    }

    [Fact]
    public void Gauges_BeforeAReading_TellNothing()
    {
        _heard.ReadGauges();
        Assert.Empty(_heard.All);
    }

    [Fact]
    public void Gauges_AfterReadings_TellTheNewest()
    {
        _telemetry.Observe(EveryCall.Status() with { DeadLetters = 99 }, EveryCall.At);
        _telemetry.Observe(EveryCall.Status(), EveryCall.At);
        _heard.ReadGauges();
        Assert.Equal(
            [
                ("leadtemperature.clock.skew", 1.5), ("leadtemperature.dead_letters", 2), ("leadtemperature.delivery.lag", 90),
                ("leadtemperature.due.lag", 40), ("leadtemperature.waiting.leads", 7),
            ],
            _heard.All.Select(m => (m.Name, m.Value)).OrderBy(m => m.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Gauges_WithNothingLate_TellZero()
    {
        _telemetry.Observe(EveryCall.Status() with { FirstDue = EveryCall.At.AddHours(1), OldestMessage = null }, EveryCall.At);
        _heard.ReadGauges();
        Assert.Equal(["0"], _heard.Of("leadtemperature.due.lag"));
        Assert.Equal(["0"], _heard.Of("leadtemperature.delivery.lag"));
    }

    [Fact]
    public void Start_WhereNobodyListens_TakesNoTime()
    {
        using TrackerTelemetry alone = new(_clock);
        Assert.Equal(0, alone.Start());
        Assert.NotEqual(0, _telemetry.Start());
    }

    [Theory]
    [InlineData(null, "other")]
    [InlineData("", "other")]
    [InlineData("ada@example.org", "other")]
    [InlineData("Ada", "other")]
    [InlineData("a b", "other")]
    [InlineData("stale-fence", "stale-fence")]
    [InlineData("utf-8", "utf-8")]
    public void Codes_OfOtherShape_AreOther(string? code, string told)
    {
        _telemetry.Refused(code!);
        Assert.Equal([$"1 code={told}"], _heard.Of("leadtemperature.refusals"));
    }

    [Fact]
    public void Container_WithAFactoryOfMeters_UsesIt()
    {
        ServiceCollection services = new();
        services.AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(_heard);
        services.AddLeadTemperature();
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<TrackerTelemetry>().Contended();
        Assert.Equal(2, _heard.Meters.Count);
        Assert.Equal(["1"], _heard.Of("leadtemperature.store.contentions"));
    }

    [Fact]
    public void Container_WithoutAFactory_DisposesOfItsMeter()
    {
        List<string> gone = [];
        using System.Diagnostics.Metrics.MeterListener listener = new()
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == TrackerTelemetry.Name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
            MeasurementsCompleted = (instrument, _) => gone.Add(instrument.Name),
        };
        ServiceCollection services = new();
        services.AddLeadTemperature();
        ServiceProvider provider = services.BuildServiceProvider();
        TrackerTelemetry telemetry = provider.GetRequiredService<TrackerTelemetry>();
        listener.Start();
        Assert.NotEqual(0, telemetry.Start());
        gone.Clear();
        provider.Dispose();
        Assert.Contains("leadtemperature.signals", gone);
    }
}
