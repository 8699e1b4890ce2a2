using LeadTemperature.Responding;
using LeadTemperature.Tracking.Admitting;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Configuring;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Importing;
using LeadTemperature.Tracking.Listing;
using LeadTemperature.Tracking.Merging;
using LeadTemperature.Tracking.Remodelling;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using LeadTemperature.Tracking.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>The parts of a tracker, put together once.</summary>
internal sealed class TrackerParts : ITrackerFactory
{
    private const string LogCategory = "LeadTemperature.Tracking";

    private readonly TrackerOptions _options;
    private readonly TimeProvider _time;
    private readonly TrackerTelemetry _telemetry;
    private readonly ILogger _log;
    private readonly Plugins _plugins;
    private readonly PluginCalls? _calls;
    private readonly ITurnGate _gate;
    private readonly ILeadStore _store;
    private readonly ModelShelf _shelf = new();
    private readonly SignalReader _history;
    private readonly RosterCache _rosters;
    private readonly LeadProfiles _profiles;
    private readonly ActiveModels _models;
    private readonly ModelChanges _changes;
    private readonly Desk _desk;

    private TrackerParts(IServiceProvider services, ITurnGate gate)
    {
        _options = services.GetRequiredService<IOptions<TrackerOptions>>().Value;
        _time = services.GetRequiredService<TimeProvider>();
        _telemetry = services.GetRequiredService<TrackerTelemetry>();
        _log = services.GetService<ILoggerFactory>()?.CreateLogger(LogCategory) ?? NullLogger.Instance;
        _plugins = Plugins.Of(services);
        _calls = services.GetService<PluginCalls>();
        _gate = gate;
        _store = services.GetRequiredService<ILeadStore>();
        _plugins.Demand(_store);
        _history = new SignalReader(_plugins.History, Guard("history"), _time, _options);
        _rosters = new RosterCache(_plugins.Reps, Guard("rep-directory"), _plugins.Router, _store.Takes, _time, _options, _log);
        _profiles = new LeadProfiles(_plugins.Leads, Guard("lead-directory"), _options);
        _changes = new ModelChanges(_store, _shelf, _history, _time, _log);
        ConfiguredModelChanges configured = new(_store, services.GetRequiredService<ConfiguredModels>(), _changes, _log);
        _models = new ActiveModels(_store, _shelf, configured);
        _desk = new Desk(new ResponseMachine(_plugins.Policy), _time, Duty, _options, _telemetry, _log);

        TrackerServices tracker = Over(_store, _gate, _models, _desk);
        Tracker = new LeadTracker(tracker, scope: "");
        Work = MakeWork(tracker, configured);
    }

    public ILeadTracker Tracker { get; }

    public ILeadWork Work { get; }

    public static TrackerParts Make(IServiceProvider services) => new(services, services.GetService<ITurnGate>() ?? new StripedGate());

    public ILeadTracker Over(ILeadStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new LeadTracker(Over(store, new NoGate(), new KeptModels(_models), _desk with { RoutesInline = false }), scope: "");
    }

    private TrackerServices Over(ILeadStore store, ITurnGate gate, IModels models, Desk desk)
    {
        LeadTurns turns = new(store, models, _history, gate, desk);
        LeadRouting routing = new(store, turns, _plugins.Router, _rosters, _profiles, _time, _plugins.Policy, _log);
        return new TrackerServices(
            turns,
            routing,
            new ManyRecording(turns, routing, new BackfillSettling(turns), _telemetry, _log),
            new LeadMerging(turns, _history),
            new LeadLists(turns),
            _changes);
    }

    private DueWork MakeWork(TrackerServices tracker, ConfiguredModelChanges configured)
    {
        PluginGuard notifier = Guard("notifier");
        Recipients recipients = new(_plugins.Notifier, notifier, _plugins.Cover, Guard("cover"), _plugins.Policy, _time, _options);
        return new DueWork(
            tracker.Turns,
            tracker.Routing,
            new ModelWork(_models, configured, new ModelSweep(_store, tracker.Turns, _models, _telemetry, _log)),
            new Admission(_store, tracker.Turns, tracker.Routing, new AdmissionBudget(_time, _options.AdmissionsPerMinute), _time, _telemetry),
            new DutySummaries(_store, _plugins.Notifier, notifier, Duty, _time, _options, _log),
            new MessageDelivery(_store, tracker.Turns, recipients, _time, _options, _telemetry, _log),
            recipients,
            _options,
            _telemetry,
            _log);
    }

    private RepId Duty(string scope) => _plugins.Policy.Duty.FirstActive(rep => _rosters.Last(scope)?.Find(rep)?.IsActive ?? true);

    private PluginGuard Guard(string plugin) => new(plugin, _time, _options, _telemetry, _log, _calls);
}
