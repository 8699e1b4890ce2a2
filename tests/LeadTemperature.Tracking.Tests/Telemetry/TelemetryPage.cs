using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>docs/telemetry.md, from what the code measures, begins, logs and checks.</summary>
internal static class TelemetryPage
{
    /// <summary>Tags whose values the application or the library declares, and not this page.</summary>
    private static readonly Dictionary<(string Instrument, string Tag), string> Declared = new()
    {
        [("leadtemperature.refusals", "code")] = "a `Fault.Code` or `ResponseRefusal.Code`",
        [("leadtemperature.routings", "way")] = "`record-owner`, `account-owner`, `topic`, the name of the selector, or a code of why nobody was found",
        [("leadtemperature.routing.duration", "way")] = "the same",
    };

    /// <summary>What each activity spans.</summary>
    private static readonly Dictionary<string, string> Activities = new()
    {
        ["lead.record"] = "A signal is recorded, with all that follows at once.",
        ["lead.decide"] = "A command of a rep, a manager or automation is decided, or a deadline that has passed.",
        ["lead.route"] = "A rep is looked for.",
        ["lead.deliver"] = "A message is delivered.",
        ["lead.sweep"] = "A batch of leads is read by a changed model.",
        ["lead.import"] = "Signals of the past are recorded, from the first to the last.",
    };

    private static readonly LeadTemperatureHealthOptions Health = new();

    public static string Write() => $"""
        # Telemetry: figures, activities, logs, health

        What the tracker tells of itself. This page is made from the code, and a test compares it. The meter and the source of activities are both
        named `{TrackerTelemetry.Name}`; their version is that of the assembly. Durations are in seconds.

        **What never stands here.** No tag, no activity, no result of a health check, and no log at Information or above holds the id of a lead or a rep, a
        tenant, a topic, or the text of an error: an exception is named by its type. At Debug, logs hold the key of the lead and the whole exception.
        A value that is no name of an enum, no code and no kebab-case name of a pool is told as `other`.

        **What it costs.** Where nobody listens, a call makes nothing and takes no clock. A measurement allocates nothing, with listeners and without.
        An activity is an object, made only where a listener wants it.

        ```csharp
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("{TrackerTelemetry.Name}"))
            .WithTracing(tracing => tracing.AddSource("{TrackerTelemetry.Name}"));
        services.AddHealthChecks().AddLeadTemperature();
        ```

        ## Instruments

        `pool` is the name of a pool: that of the event, or of the response before it. The three figures of speed-to-lead (rule R-06) are
        `leadtemperature.lead.wait`, `leadtemperature.team.speed` and `leadtemperature.cover.answer`; they mean what `SpeedToLead` means. Gauges tell what the
        worker of this process read of the store last, and nothing before the first reading.

        | instrument | kind | unit | tags | meaning |
        |---|---|---|---|---|
        {Lines(Instruments())}

        Advised boundaries of buckets:

        {Lines(Boundaries())}

        ## Activities

        Each has the tag `outcome`: what came of it, as a code; `failed` also sets the status to error.

        | activity | spans |
        |---|---|
        {Lines(ActivityRows())}

        ## Logs

        Ids are stable: one that has been given is never given to another message. The category is the type that logs, all below `LeadTemperature.Tracking`.

        | id | name | level | text |
        |---|---|---|---|
        {Lines(Logs())}

        ## Health

        `AddHealthChecks().AddLeadTemperature()` adds one check, `leadtemperature`. It asks the store how it is doing, and reports the worst of what it finds.
        The limits are those of `LeadTemperatureHealthOptions`, judged at start; here are the defaults.

        | found | degraded | unhealthy | figure in the data |
        |---|---|---|---|
        | what is due for a lead is late | more than {Text(Health.LateDegradedAfter)} | more than {Text(Health.LateUnhealthyAfter)} | `due_lag_seconds` |
        | the oldest message that is not settled waits | more than {Text(Health.UndeliveredDegradedAfter)} | more than {Text(Health.UndeliveredUnhealthyAfter)} | `delivery_lag_seconds` |
        | dead letters | more than {Health.DeadLetters} | – | `dead_letters` |
        | the clocks of store and process differ, beyond what the call took | more than {Text(Health.ClockSkew)} | – | `clock_skew_seconds` |
        | the store throws | – | always | – |
        | the store does not answer | – | after {Text(Health.Timeout)} | – |
        | hot leads that wait for their turn | – | – | `waiting_leads` |

        """.ReplaceLineEndings("\n");

    public static IReadOnlyList<MethodInfo> LogMethods { get; } =
        [.. typeof(TrackerLog).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(m => m.IsDefined(typeof(LoggerMessageAttribute)))];

    private static IEnumerable<string> Instruments()
    {
        using Heard heard = new();
        TellAll(heard);
        return [.. heard.Instruments.OrderBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => $"| `{i.Name}` | {KindOf(i)} | `{i.Unit}` | {Tags(heard, i.Name)} | {i.Description} |")];
    }

    private static IEnumerable<string> Boundaries()
    {
        using Heard heard = new();
        TellAll(heard);
        return [.. heard.Instruments.OfType<Histogram<double>>()
            .GroupBy(h => string.Join(", ", h.Advice!.HistogramBucketBoundaries!.Select(b => b.ToString("0.#####", CultureInfo.InvariantCulture))))
            .Select(g => $"- {string.Join(", ", g.Select(h => $"`{h.Name}`").Order(StringComparer.Ordinal))}: {g.Key}")];
    }

    private static void TellAll(Heard heard)
    {
        ManualClock clock = new(EveryCall.At);
        TrackerTelemetry telemetry = new(clock, heard);
        EveryCall.Tell(telemetry, telemetry.Start());
        telemetry.Observe(EveryCall.Status(), EveryCall.At);
        foreach (LeadTemperature.Responding.ResponseEvent happened in EveryCall.Events())
        {
            telemetry.Happened(happened, EveryCall.Open());
        }

        heard.ReadGauges();
    }

    private static string Tags(Heard heard, string instrument)
    {
        var tags = heard.All.Where(m => m.Name == instrument).SelectMany(m => m.Tags).GroupBy(t => t.Key);
        string text = string.Join("; ", tags.Select(t => t.Key == "pool" ? "`pool`"
            : $"`{t.Key}`: {Declared.GetValueOrDefault((instrument, t.Key)) ?? string.Join(", ", t.Select(v => v.Value).Distinct())}"));
        return text.Length == 0 ? "–" : text;
    }

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> => "counter",
        Histogram<double> => "histogram",
        ObservableGauge<double> or ObservableGauge<long> => "gauge",
        _ => throw new InvalidOperationException($"The page does not know what {instrument.GetType()} is."),
    };

    private static List<string> ActivityRows()
    {
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == TrackerTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using TrackerTelemetry telemetry = new(new ManualClock());
        List<string> rows = [];
        foreach (MethodInfo method in typeof(TrackerTelemetry).GetMethods().Where(m => m.ReturnType == typeof(Activity)))
        {
            Activity activity = (Activity)method.Invoke(telemetry, null)!;
            rows.Add($"| `{activity.OperationName}` | {Activities[activity.OperationName]} |");
            telemetry.End(activity, "recorded");
        }

        return rows;
    }

    private static IEnumerable<string> Logs() => LogMethods
        .Select(m => (Method: m, Log: m.GetCustomAttribute<LoggerMessageAttribute>()!))
        .OrderBy(m => m.Log.EventId)
        .Select(m => FormattableString.Invariant($"| {m.Log.EventId} | `{m.Method.Name}` | {m.Log.Level} | {m.Log.Message} |"));

    private static string Lines(IEnumerable<string> lines) => new StringBuilder().AppendJoin('\n', lines).ToString();

    private static string Text(TimeSpan span) => span.TotalMinutes >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.#} min")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} s");
}
