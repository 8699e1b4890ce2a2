using System.Reflection;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>What is logged, at which level (rule H-07).</summary>
[Trait("Rule", "H-07")]
public sealed class TrackerLogTests
{
    private static readonly LeadKey Key = new("acme", "lead-17");
    private static readonly InvalidOperationException Failure = new("No mailbox of ada@example.org.");

    [Fact]
    public void Failures_Always_NameKeysAndTextsAtDebugOnly()
    {
        ListLogger log = new();
        log.WorkFailed(Failure);
        log.LeadFailed(Key, Failure);
        log.DeliveryFailed(LeadMessageKind.Offer, 2, Key);
        log.MessageDied(LeadMessageKind.Offer, 8, Key);
        log.PluginFailed("notifier", "threw", Failure);
        log.ContentionGivenUp(16, Key);
        Assert.Equal(
            [(LogLevel.Error, 1001), (LogLevel.Debug, 1002), (LogLevel.Error, 1003), (LogLevel.Debug, 1004), (LogLevel.Warning, 1101), (LogLevel.Debug, 1102),
                (LogLevel.Warning, 1103), (LogLevel.Debug, 1104), (LogLevel.Warning, 1201), (LogLevel.Debug, 1202), (LogLevel.Warning, 1501), (LogLevel.Debug, 1502)],
            log.Lines.Select(l => (l.Level, l.Id)));
        Assert.All(log.Lines.Where(l => l.Level > LogLevel.Debug), l => Assert.DoesNotMatch("acme|lead-17|ada", l.Text));
        Assert.All(log.Lines.Where(l => l.Id is 1004 or 1102 or 1104 or 1502), l => Assert.Contains("acme/lead-17", l.Text, StringComparison.Ordinal));
        Assert.All(log.Lines.Where(l => l.Id is 1002 or 1004 or 1202), l => Assert.Contains("ada@example.org", l.Text, StringComparison.Ordinal));
        Assert.StartsWith("Work that is due failed and is tried again: InvalidOperationException.", log.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedModel_WithSeveralFaults_SaysEachCodeOnce()
    {
        ListLogger log = new();
        log.ModelRefused("abc", [new Fault("Rules.secret", "duplicate", "\"secret\"", "is there twice"), new Fault("x", "duplicate", "1", "is there twice"), new Fault("y", "Not A Code", "1", "is wrong")]);
        log.ConfigurationRefused([new Fault("z", "syntax", "secret", "is no JSON")]);
        Assert.Equal(
            [(LogLevel.Warning, 1302), (LogLevel.Debug, 1304), (LogLevel.Debug, 1304), (LogLevel.Debug, 1304), (LogLevel.Warning, 1303), (LogLevel.Debug, 1304)],
            log.Lines.Select(l => (l.Level, l.Id)));
        Assert.StartsWith("Refused: Rules.secret: \"secret\" is there twice", log.Lines[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("The model abc was refused (duplicate, other); the one before stays.", log.Lines[0].Text, StringComparison.Ordinal);
        Assert.All(log.Lines.Where(l => l.Level > LogLevel.Debug), l => Assert.DoesNotContain("secret", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_BelowTheLevel_AreNotMade()
    {
        ListLogger log = new(LogLevel.Error);
        log.DeliveryFailed(LeadMessageKind.Offer, 2, Key);
        log.ModelRefused("abc", [new Fault("z", "syntax", "1", "is wrong")]);
        log.LeadFailed(Key, Failure);
        Assert.Equal([1003], log.Lines.Select(l => l.Id));
    }

    /// <summary>A message with a key or an exception is one of Debug.</summary>
    [Fact]
    public void Messages_WithAKeyOrAnException_StandAtDebug() => Assert.All(
        TelemetryPage.LogMethods.Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(LeadKey) || p.ParameterType.IsAssignableTo(typeof(Exception)))),
        m => Assert.Equal(LogLevel.Debug, m.GetCustomAttribute<LoggerMessageAttribute>()!.Level));
}
