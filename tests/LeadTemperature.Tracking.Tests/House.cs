using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A tracker in a plain container, with a clock that stands still.</summary>
internal sealed class House : IRepDirectory, ILeadNotifier, ICover
{
    private readonly SalesRep[] _reps;

    public House(params string[] reps)
        : this(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" } }, reps)
    {
    }

    public House(ResponsePolicy policy, params string[] reps)
    {
        _reps = [.. reps.Select(id => new SalesRep { Id = id, Pools = ["sales"], Capacity = 5 })];
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IRepDirectory>(this);
        services.AddSingleton<ILeadNotifier>(this);
        services.AddSingleton<ICover>(this);
        services.AddLeadTemperature()
            .UsePolicy(policy)
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .Configure(o => o.DeliveryAttempts = Options.DeliveryAttempts);
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public TrackerOptions Options { get; } = new();

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public List<LeadNotification> Told { get; } = [];

    public Func<LeadMessage, bool> Fails { get; init; } = _ => false;

    /// <summary>What the directory does; answers with the reps unless said.</summary>
    public Func<CancellationToken, ValueTask<IReadOnlyCollection<SalesRep>>>? Directory { get; set; }

    /// <summary>What the automation does; declines unless said.</summary>
    public Func<CoverRequest, CancellationToken, ValueTask<CoverReply>>? Cover { get; set; }

    public ILeadTracker Tracker => Services.GetRequiredService<ILeadTracker>();

    public ILeadStore Store => Services.GetRequiredService<ILeadStore>();

    public Signal Demo(string id) => new(SignalKinds.DemoRequest, Clock.GetUtcNow(), id: id);

    public async Task WorkAsync()
    {
        ILeadWork work = Services.GetRequiredService<ILeadWork>();
        while (await work.ProcessDueAsync(100) is { Looked: > 0 } or { Messages: > 0 })
        {
        }
    }

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
        Directory?.Invoke(cancellationToken) ?? new(_reps);

    public ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken) =>
        Cover?.Invoke(request, cancellationToken) ?? new(CoverReply.Declined());

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
    {
        if (Fails(notification.Message))
        {
            throw new InvalidOperationException("The pager is out.");
        }

        Told.Add(notification);
        return ValueTask.CompletedTask;
    }
}
