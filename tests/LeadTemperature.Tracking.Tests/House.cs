using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A tracker in a plain container, with a clock that stands still, and an application around it that does as it is told.</summary>
internal sealed class House : IRepDirectory, ILeadNotifier, ICover
{
    private readonly SalesRep[] _reps;
    private readonly Lazy<ServiceProvider> _services;

    public House(params string[] reps)
        : this(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" } }, reps)
    {
    }

    public House(ResponsePolicy policy, params string[] reps)
    {
        _reps = [.. reps.Select(id => new SalesRep { Id = id, Pools = ["sales"], Capacity = 5 })];
        _services = new Lazy<ServiceProvider>(() => Build(policy));
    }

    public ServiceProvider Services => _services.Value;

    public TrackerOptions Options { get; } = new();

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The model of the default scope; the standard one unless said.</summary>
    public ScoringModel? Model { get; init; }

    /// <summary>The store; one of its own in memory unless said.</summary>
    public ILeadStore? SharedStore { get; init; }

    /// <summary>What is added to the container before the tracker is made.</summary>
    public Action<LeadTemperatureBuilder>? Extend { get; init; }

    public List<LeadNotification> Told { get; } = [];

    public List<WaitingSummary> Summaries { get; } = [];

    public Func<LeadMessage, bool> Fails { get; set; } = _ => false;

    /// <summary>What the directory does; answers with the reps unless said.</summary>
    public Func<CancellationToken, ValueTask<IReadOnlyCollection<SalesRep>>>? Directory { get; set; }

    /// <summary>What the automation does; declines unless said.</summary>
    public Func<CoverRequest, CancellationToken, ValueTask<CoverReply>>? Cover { get; set; }

    public ILeadTracker Tracker => Services.GetRequiredService<ILeadTracker>();

    public ILeadWork Work => Services.GetRequiredService<ILeadWork>();

    public ILeadStore Store => Services.GetRequiredService<ILeadStore>();

    public Signal Demo(string id) => Sign(SignalKinds.DemoRequest, id);

    public Signal Sign(SignalKind kind, string? id = null, TimeSpan ago = default) => new(kind, Clock.GetUtcNow() - ago, id: id);

    /// <summary>Does all that is due by now.</summary>
    public async Task WorkAsync()
    {
        while (await Work.ProcessDueAsync(100) is { Looked: > 0 } or { Messages: > 0 } or { Swept: > 0 } or { Admitted: > 0 })
        {
        }
    }

    /// <summary>Lets time pass second by second, with a worker that works.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        for (DateTimeOffset until = Clock.GetUtcNow() + span; Clock.GetUtcNow() < until;)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await WorkAsync();
        }
    }

    public async Task<LeadReading> ReadAsync(LeadId lead) => (await Tracker.ReadAsync(lead))!;

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
        Directory?.Invoke(cancellationToken) ?? new(_reps);

    public ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken) =>
        Cover?.Invoke(request, cancellationToken) ?? new(CoverReply.Declined());

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken)
    {
        Summaries.Add(summary);
        return ValueTask.CompletedTask;
    }

    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
    {
        if (Fails(notification.Message))
        {
            throw new InvalidOperationException("The pager is out.");
        }

        Told.Add(notification);
        return ValueTask.CompletedTask;
    }

    private ServiceProvider Build(ResponsePolicy policy)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IRepDirectory>(this);
        services.AddSingleton<ILeadNotifier>(this);
        services.AddSingleton<ICover>(this);
        LeadTemperatureBuilder builder = services.AddLeadTemperature()
            .UsePolicy(policy)
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .Configure(o => CopyOptions(Options, o));
        if (Model is { } model)
        {
            builder.UseModel(model);
        }

        if (SharedStore is { } store)
        {
            builder.UseStore(_ => store);
        }

        Extend?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    private static void CopyOptions(TrackerOptions from, TrackerOptions to)
    {
        to.DeliveryAttempts = from.DeliveryAttempts;
        to.AdmissionsPerMinute = from.AdmissionsPerMinute;
        to.AbandonedCalls = from.AbandonedCalls;
        to.BreakAfter = from.BreakAfter;
        to.RouteAgainAfter = from.RouteAgainAfter;
        to.SignalRetention = from.SignalRetention;
        to.RosterAge = from.RosterAge;
    }
}
