using System.Diagnostics.Metrics;
using LeadTemperature.Responding;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Measuring takes zero bytes, with nobody listening and with a listener on (rules P-01 and H-07).</summary>
[Trait("Rule", "P-01")]
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class TelemetryAllocationTests
{
    private const int Calls = 2000;
    private const int RoundsAtMost = 10;

    private readonly ResponseEvent[] _events = [.. EveryCall.Events()];
    private readonly OpenResponse _open = EveryCall.Open();
    private readonly StoreStatus _status = EveryCall.Status();
    private long _heard;

    [Fact]
    public void Calls_WithNobodyListening_TakeNoBytes()
    {
        using TrackerTelemetry telemetry = new(new ManualClock());
        AssertNone(telemetry);
    }

    [Fact]
    public void Calls_WithAListenerOn_TakeNoBytes()
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
        using TrackerTelemetry telemetry = new(new ManualClock());
        AssertNone(telemetry);
        Assert.True(_heard > Calls, $"{_heard} were heard.");
    }

    [Fact]
    public void Measure_OfACallThatAllocates_SeesIt() => Assert.NotEqual(0, Measure(() => GC.KeepAlive(new object())));

    private void AssertNone(TrackerTelemetry telemetry)
    {
        Action tell = () => Tell(telemetry);
        long allocated = Measure(tell);
        for (int round = 1; round < RoundsAtMost && allocated > 0; round++)
        {
            Thread.Sleep(20);
            allocated = Measure(tell);
        }

        Assert.True(allocated == 0, $"{Calls} calls allocated {allocated} bytes.");
    }

    private void Tell(TrackerTelemetry telemetry)
    {
        long startedAt = telemetry.Start();
        telemetry.Recorded(LeadUpdateKind.Recorded, RecordMode.Live, startedAt);
        telemetry.Changed(Temperature.Warm, Temperature.Hot);
        telemetry.Refused("unknown-kind");
        telemetry.Routed("longest-waiting", startedAt);
        telemetry.Delivered(LeadMessageKind.Offer, "delivered", startedAt);
        telemetry.PluginFailed("notifier", "threw");
        telemetry.Swept(100);
        telemetry.Admitted(ResponseCause.Time);
        telemetry.Imported(1_000);
        telemetry.Contended();
        telemetry.Observe(_status, EveryCall.At);
        telemetry.End(telemetry.Recording(), "recorded");
        foreach (ResponseEvent happened in _events)
        {
            telemetry.Happened(happened, _open);
        }
    }

    private static long Measure(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
