using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>The texts. An id is never given to another message; 10xx work, 11xx delivery, 12xx plugins, 13xx models, 14xx many leads, 15xx the store.</summary>
internal static partial class TrackerLog
{
    [LoggerMessage(1001, LogLevel.Error, "Work that is due failed and is tried again: {Failure}.")]
    private static partial void WorkFailed(this ILogger log, string failure);

    [LoggerMessage(1002, LogLevel.Debug, "Work that is due failed.")]
    private static partial void WorkFailure(this ILogger log, Exception failure);

    [LoggerMessage(1003, LogLevel.Error, "What is due for a lead failed and is tried again: {Failure}.")]
    private static partial void LeadFailed(this ILogger log, string failure);

    [LoggerMessage(1004, LogLevel.Debug, "What is due for lead {Key} failed.")]
    private static partial void LeadFailure(this ILogger log, Exception failure, LeadKey key);

    [LoggerMessage(1101, LogLevel.Warning, "A message ({Kind}) could not be delivered at attempt {Attempt} and is tried again.")]
    private static partial void DeliveryFailed(this ILogger log, LeadMessageKind kind, int attempt);

    [LoggerMessage(1102, LogLevel.Debug, "A message ({Kind}) of lead {Key} could not be delivered.")]
    private static partial void DeliveryFailure(this ILogger log, LeadMessageKind kind, LeadKey key);

    [LoggerMessage(1103, LogLevel.Warning, "A message ({Kind}) was given up after {Attempts} attempts and is a dead letter.")]
    private static partial void MessageDied(this ILogger log, LeadMessageKind kind, int attempts);

    [LoggerMessage(1104, LogLevel.Debug, "A message ({Kind}) of lead {Key} is a dead letter.")]
    private static partial void MessageDeath(this ILogger log, LeadMessageKind kind, LeadKey key);

    [LoggerMessage(1201, LogLevel.Warning, "The plugin {Plugin} failed ({How}): {Failure}.")]
    private static partial void PluginFailed(this ILogger log, string plugin, string how, string failure);

    [LoggerMessage(1202, LogLevel.Debug, "The plugin {Plugin} failed.")]
    private static partial void PluginFailure(this ILogger log, Exception? failure, string plugin);

    /// <summary>It failed too often in a row, or too many of its calls were left behind.</summary>
    [LoggerMessage(1203, LogLevel.Warning, "The plugin {Plugin} is left alone for {Seconds} s.")]
    public static partial void PluginLeftAlone(this ILogger log, string plugin, double seconds);

    [LoggerMessage(1204, LogLevel.Information, "The plugin {Plugin} answers again.")]
    public static partial void PluginBack(this ILogger log, string plugin);

    [LoggerMessage(1205, LogLevel.Warning, "{Reps} reps are left out: the store cannot keep their ids.")]
    public static partial void RepsLeftOut(this ILogger log, int reps);

    [LoggerMessage(1301, LogLevel.Information, "Leads are read by the model {Fingerprint} now; before, by {Before}.")]
    public static partial void ModelApplied(this ILogger log, string fingerprint, string before);

    [LoggerMessage(1302, LogLevel.Warning, "The model {Fingerprint} was refused ({Codes}); the one before stays.")]
    private static partial void ModelRefused(this ILogger log, string fingerprint, string codes);

    [LoggerMessage(1303, LogLevel.Warning, "The configuration was refused ({Codes}); the one before stays.")]
    private static partial void ConfigurationRefused(this ILogger log, string codes);

    [LoggerMessage(1304, LogLevel.Debug, "Refused: {Fault}")]
    private static partial void FaultOfModel(this ILogger log, string fault);

    [LoggerMessage(1401, LogLevel.Debug, "{Leads} leads were read by a changed model so far.")]
    public static partial void SweepWentOn(this ILogger log, long leads);

    [LoggerMessage(1402, LogLevel.Information, "All leads were read by the changed model {Fingerprint}: {Leads} of them here.")]
    public static partial void SweepEnded(this ILogger log, string fingerprint, long leads);

    [LoggerMessage(1403, LogLevel.Information, "Signals of the past: {Read} read, {Recorded} recorded, {Duplicates} known already, {Refused} refused, {Erased} of erased leads; {Raised} leads are raised, {Parked} parked.")]
    public static partial void ImportEnded(this ILogger log, long read, long recorded, long duplicates, long refused, long erased, long raised, long parked);

    [LoggerMessage(1404, LogLevel.Information, "Duty was told of {Leads} hot leads that wait for their turn.")]
    public static partial void WaitingTold(this ILogger log, long leads);

    [LoggerMessage(1501, LogLevel.Warning, "A commit was given up after {Tries} tries, since others were always first.")]
    private static partial void ContentionGivenUp(this ILogger log, int tries);

    [LoggerMessage(1502, LogLevel.Debug, "A commit of lead {Key} was given up.")]
    private static partial void ContentionOf(this ILogger log, LeadKey key);
}
