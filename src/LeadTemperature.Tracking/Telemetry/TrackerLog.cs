using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>
/// What the tracker logs, by stable ids (rule H-07); docs/telemetry.md lists them. Nothing at Information or above names a lead, a rep or a
/// tenant, nor what an exception says, since that may: the whole exception and the key stand at Debug.
/// </summary>
internal static partial class TrackerLog
{
    /// <summary>A whole pass of the work that is due failed.</summary>
    public static void WorkFailed(this ILogger log, Exception failure)
    {
        log.WorkFailed(TypeOf(failure));
        log.WorkFailure(failure);
    }

    /// <summary>A lead for which something was due failed; the others go on.</summary>
    public static void LeadFailed(this ILogger log, LeadKey key, Exception failure)
    {
        log.LeadFailed(TypeOf(failure));
        log.LeadFailure(failure, key);
    }

    /// <summary>A message could not be delivered, and is tried again.</summary>
    public static void DeliveryFailed(this ILogger log, LeadMessageKind kind, int attempt, LeadKey key)
    {
        log.DeliveryFailed(kind, attempt);
        log.DeliveryFailure(kind, key);
    }

    /// <summary>A message was given up.</summary>
    public static void MessageDied(this ILogger log, LeadMessageKind kind, int attempts, LeadKey key)
    {
        log.MessageDied(kind, attempts);
        log.MessageDeath(kind, key);
    }

    /// <summary>A plugin failed: how is threw or timed-out.</summary>
    public static void PluginFailed(this ILogger log, string plugin, string how, Exception? failure = null)
    {
        log.PluginFailed(plugin, how, TypeOf(failure));
        log.PluginFailure(failure, plugin);
    }

    /// <summary>A commit was tried as often as it may be, and others were always first.</summary>
    public static void ContentionGivenUp(this ILogger log, int tries, LeadKey key)
    {
        log.ContentionGivenUp(tries);
        log.ContentionOf(key);
    }

    /// <summary>A model was refused; the one before stays. Each fault is said at Debug.</summary>
    public static void ModelRefused(this ILogger log, string fingerprint, IReadOnlyList<Fault> faults)
    {
        if (log.IsEnabled(LogLevel.Warning))
        {
            log.ModelRefused(fingerprint, CodesOf(faults));
        }

        Say(log, faults);
    }

    /// <summary>A configuration was refused; the one before stays. Each fault is said at Debug.</summary>
    public static void ConfigurationRefused(this ILogger log, IReadOnlyList<Fault> faults)
    {
        if (log.IsEnabled(LogLevel.Warning))
        {
            log.ConfigurationRefused(CodesOf(faults));
        }

        Say(log, faults);
    }

    private static void Say(ILogger log, IReadOnlyList<Fault> faults)
    {
        foreach (Fault fault in log.IsEnabled(LogLevel.Debug) ? faults : [])
        {
            log.FaultOfModel(fault.Message);
        }
    }

    private static string TypeOf(Exception? failure) => failure switch
    {
        null => "none",
        LeadTemperatureException { Faults: [var first, ..] } => $"{failure.GetType().Name}, {TagValue.Code(first.Code)}",
        DbException { SqlState: { } state } => $"{failure.GetType().Name}, {state}",
        DbException database => FormattableString.Invariant($"{failure.GetType().Name}, {database.ErrorCode}"),
        _ => failure.GetType().Name,
    };

    private static string CodesOf(IReadOnlyList<Fault> faults) => string.Join(", ", faults.Select(f => TagValue.Code(f.Code)).Distinct());
}
