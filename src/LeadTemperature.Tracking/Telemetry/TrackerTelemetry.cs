using System.Diagnostics;
using System.Diagnostics.Metrics;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>What the tracker tells of itself in figures and activities (rule H-07). docs/telemetry.md lists all of it.</summary>
/// <remarks>
/// Tags are names of enums, codes of the library and names of pools that the application declares; never ids, scopes, topics or texts of
/// errors. Nothing is made for a call to which nobody listens, and no measurement allocates. Safe for use by many threads.
/// </remarks>
internal sealed partial class TrackerTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "LeadTemperature";

    private static readonly string[] Updates = TagValue.NamesOf<LeadUpdateKind>();
    private static readonly string[] Modes = TagValue.NamesOf<RecordMode>();
    private static readonly string[] Temperatures = TagValue.NamesOf<Temperature>();
    private static readonly string[] Messages = TagValue.NamesOf<LeadMessageKind>();
    private static readonly string[] Causes = TagValue.NamesOf<ResponseCause>();
    private static readonly string[] Deliveries = ["delivered", "overtaken", "retried", "dead"];
    private static readonly string[] Plugins = ["rep-directory", "lead-directory", "notifier", "cover", "history"];
    private static readonly string[] Failures = ["threw", "timed-out", "left-alone"];

    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly bool _isOwnMeter;
    private readonly ActivitySource _activities;
    private readonly ResponseMeters _responses;
    private readonly StoreGauges _gauges;
    private readonly TimedCounter _signals;
    private readonly TimedCounter _routings;
    private readonly TimedCounter _deliveries;
    private readonly Counter<long> _changes;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _pluginFailures;
    private readonly Counter<long> _swept;
    private readonly Counter<long> _admissions;
    private readonly Counter<long> _imported;
    private readonly Counter<long> _contentions;

    public TrackerTelemetry(TimeProvider time, IMeterFactory? meters = null)
    {
        string version = typeof(TrackerTelemetry).Assembly.GetName().Version!.ToString(3);
        MeterOptions options = new(Name) { Version = version };
        _time = time;
        _isOwnMeter = meters is null;
        _meter = meters?.Create(options) ?? new Meter(options);
        _activities = new ActivitySource(Name, version);
        _responses = new ResponseMeters(_meter);
        _gauges = new StoreGauges(_meter);
        _signals = Timed("leadtemperature.signals", "{signal}", "Signals that were told, by what became of them.", "leadtemperature.record.duration", "How long it took to record signals, with all that followed at once.");
        _routings = Timed("leadtemperature.routings", "{routing}", "Searches for a rep, by what came of them.", "leadtemperature.routing.duration", "How long a search for a rep took.");
        _deliveries = Timed("leadtemperature.deliveries", "{message}", "Messages that were taken to be delivered, by what became of them.", "leadtemperature.delivery.duration", "How long it took to deliver a message, or to fail.");
        _changes = Counter("leadtemperature.temperature.changes", "{change}", "Changes of the temperature of leads.");
        _refusals = Counter("leadtemperature.refusals", "{refusal}", "Signals and commands that were refused, by the code of the fault.");
        _pluginFailures = Counter("leadtemperature.plugin.failures", "{call}", "Calls of plugins that failed, or were not made since the plugin is left alone.");
        _swept = Counter("leadtemperature.sweep.leads", "{lead}", "Leads that were read by a changed model.");
        _admissions = Counter("leadtemperature.admissions", "{lead}", "Hot leads that waited and got their turn.");
        _imported = Counter("leadtemperature.import.signals", "{signal}", "Signals of the past that were read.");
        _contentions = Counter("leadtemperature.store.contentions", "{commit}", "Commits that had to be tried again, since another was first.");
    }

    public static TrackerTelemetry Make(IServiceProvider services) =>
        new(services.GetRequiredService<TimeProvider>(), services.GetService<IMeterFactory>());

    /// <summary>The time from which durations count; 0 where nobody listens to any.</summary>
    public long Start()
    {
        if (!_signals.IsTimed && !_routings.IsTimed && !_deliveries.IsTimed)
        {
            return 0;
        }

        long now = _time.GetTimestamp();
        return now == 0 ? 1 : now;
    }

    /// <summary>A signal was told. A start of 0 leaves its duration out.</summary>
    public void Recorded(LeadUpdateKind kind, RecordMode mode, long startedAt)
    {
        if (_signals.IsEnabled)
        {
            _signals.Add(startedAt, new Tag("update", TagValue.At(Updates, (int)kind)), new Tag("mode", TagValue.At(Modes, (int)mode)));
        }
    }

    /// <summary>A lead has another temperature; nothing where it has the same.</summary>
    public void Changed(Temperature before, Temperature after)
    {
        if (before != after && _changes.Enabled)
        {
            _changes.Add(1, new Tag("from", TagValue.At(Temperatures, (int)before)), new Tag("to", TagValue.At(Temperatures, (int)after)));
        }
    }

    /// <summary>Something happened to a response: the event, and what was open before it.</summary>
    public void Happened(ResponseEvent happened, OpenResponse? before) => _responses.Count(happened, before);

    /// <summary>A signal or a command was refused.</summary>
    public void Refused(string code)
    {
        if (_refusals.Enabled)
        {
            _refusals.Add(1, new Tag("code", TagValue.Code(code)));
        }
    }

    /// <summary>A rep was looked for.</summary>
    public void Routed(string way, long startedAt)
    {
        if (_routings.IsEnabled)
        {
            _routings.Add(startedAt, new Tag("way", TagValue.Code(way)));
        }
    }

    /// <summary>A message was delivered, overtaken, put off (retried) or given up (dead).</summary>
    public void Delivered(LeadMessageKind kind, string outcome, long startedAt)
    {
        if (_deliveries.IsEnabled)
        {
            _deliveries.Add(startedAt, new Tag("message", TagValue.At(Messages, (int)kind)), new Tag("outcome", TagValue.OneOf(Deliveries, outcome)));
        }
    }

    /// <summary>A plugin (rep-directory, lead-directory, notifier, cover, history) threw, timed-out, or is left-alone.</summary>
    public void PluginFailed(string plugin, string how)
    {
        if (_pluginFailures.Enabled)
        {
            _pluginFailures.Add(1, new Tag("plugin", TagValue.OneOf(Plugins, plugin)), new Tag("how", TagValue.OneOf(Failures, how)));
        }
    }

    /// <summary>Leads were read by a changed model.</summary>
    public void Swept(int leads) => _swept.Add(leads);

    /// <summary>A hot lead that waited has its turn.</summary>
    public void Admitted(ResponseCause cause)
    {
        if (_admissions.Enabled)
        {
            _admissions.Add(1, new Tag("cause", TagValue.At(Causes, (int)cause)));
        }
    }

    /// <summary>Signals of the past were read.</summary>
    public void Imported(long signals) => _imported.Add(signals);

    /// <summary>A commit had to be tried again.</summary>
    public void Contended() => _contentions.Add(1);

    /// <summary>How the store is doing, and the time of the process by which it was asked.</summary>
    public void Observe(StoreStatus status, DateTimeOffset now) => _gauges.Observe(status, now);

    /// <summary>Whether anybody listens to how the store is doing; otherwise it need not be asked.</summary>
    public bool ObservesStore => _gauges.IsEnabled;

    /// <summary>A meter of a factory is the factory's to dispose of.</summary>
    public void Dispose()
    {
        _activities.Dispose();
        if (_isOwnMeter)
        {
            _meter.Dispose();
        }
    }

    private Counter<long> Counter(string name, string unit, string meaning) => _meter.CreateCounter<long>(name, unit, meaning);

    private TimedCounter Timed(string name, string unit, string meaning, string durations, string durationMeaning) => new(
        Counter(name, unit, meaning),
        _meter.CreateHistogram(durations, "s", durationMeaning, tags: null, Buckets.OfWork()),
        _time);
}
