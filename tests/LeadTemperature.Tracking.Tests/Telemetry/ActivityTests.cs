using System.Diagnostics;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Telemetry;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>The activities (rule H-07).</summary>
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class ActivityTests
{
    [Fact]
    public void Activity_WithNobodyListening_IsNone()
    {
        using TrackerTelemetry telemetry = new(new ManualClock());
        Assert.Null(telemetry.Recording());
        telemetry.End(null, "recorded");
    }

    [Theory]
    [InlineData("recorded", "recorded", ActivityStatusCode.Unset)]
    [InlineData("failed", "failed", ActivityStatusCode.Error)]
    [InlineData("No lead ada@example.org", "other", ActivityStatusCode.Unset)]
    public void Activity_ThatEnds_HasItsOutcomeAndNoMore(string outcome, string told, ActivityStatusCode status)
    {
        List<Activity> stopped = [];
        using ActivityListener listener = Listener(stopped);
        using TrackerTelemetry telemetry = new(new ManualClock());
        telemetry.End(telemetry.Deciding(), outcome);
        Activity activity = Assert.Single(stopped);
        Assert.Equal(("lead.decide", status, null), (activity.OperationName, activity.Status, activity.StatusDescription));
        Assert.Equal([KeyValuePair.Create("outcome", (object?)told)], activity.TagObjects);
    }

    [Fact]
    public void Activity_WithinAnother_IsItsChild()
    {
        List<Activity> stopped = [];
        using ActivityListener listener = Listener(stopped);
        using TrackerTelemetry telemetry = new(new ManualClock());
        Activity? recording = telemetry.Recording();
        telemetry.End(telemetry.Routing(), "longest-waiting");
        telemetry.End(recording, "recorded");
        Assert.Equal(["lead.route", "lead.record"], stopped.Select(a => a.OperationName));
        Assert.Equal(stopped[1].SpanId, stopped[0].ParentSpanId);
    }

    private static ActivityListener Listener(List<Activity> stopped)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == TrackerTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
