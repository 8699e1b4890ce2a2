using System.Diagnostics;
using LeadTemperature.Responding;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Ids, topics and texts are marked, and the mark is nowhere to be found (rule H-07).</summary>
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class PrivacyTests
{
    private const string Mark = "Marked <ada@example.org>";

    [Fact]
    public void MarkedTexts_ToldOfEverywhere_AreInNoTagAndNoActivity()
    {
        using Heard heard = new();
        List<Activity> stopped = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == TrackerTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using TrackerTelemetry telemetry = new(new ManualClock(EveryCall.At), heard);
        foreach (ResponseEvent happened in EveryCall.Events(Mark))
        {
            telemetry.Happened(happened with { Way = Mark, Pool = Mark }, EveryCall.Open(Mark) with { Pool = Mark });
        }

        telemetry.Refused(Mark);
        telemetry.Routed(Mark, telemetry.Start());
        telemetry.Delivered(LeadMessageKind.Offer, Mark, telemetry.Start());
        telemetry.PluginFailed(Mark, Mark);
        telemetry.End(telemetry.Recording(), Mark);
        telemetry.End(telemetry.Importing(), Mark);
        Assert.True(heard.All.Count > 30);
        Assert.All(heard.All, m => Assert.DoesNotContain("ada", m.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, stopped.Count);
        Assert.All(stopped, a => Assert.DoesNotContain("ada", $"{a.DisplayName} {a.StatusDescription} {string.Join(" ", a.TagObjects)} {string.Join(" ", a.Baggage)}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void MarkedTexts_LoggedEverywhere_AreInNoLineAboveDebug()
    {
        ListLogger log = new();
        LeadKey key = new(Mark, Mark);
        InvalidOperationException failure = new(Mark);
        IReadOnlyList<Fault> faults = [new(Mark, Mark, Mark, Mark, Mark, Mark)];
        log.WorkFailed(failure);
        log.LeadFailed(key, failure);
        log.DeliveryFailed(LeadMessageKind.Cover, 1, key);
        log.MessageDied(LeadMessageKind.Cover, 8, key);
        log.PluginFailed("cover", "threw", failure);
        log.ModelRefused("abc", faults);
        log.ConfigurationRefused(faults);
        log.ContentionGivenUp(9, key);
        Assert.All(log.Lines.Where(l => l.Level >= LogLevel.Information), l => Assert.DoesNotContain("Marked", l.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(log.Lines, l => l.Text.Contains("Marked", StringComparison.Ordinal));
    }
}
