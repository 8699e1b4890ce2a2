using System.Data.Common;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>An application on a database: tracker, worker, store, plugins. Leases count by the database's clock.</summary>
internal sealed class Household : IRepDirectory, ILeadNotifier, IAsyncDisposable
{
    private readonly IReadOnlyList<SalesRep> _reps;

    public Household(
        string connection,
        TimeProvider clock,
        Journal journal,
        Fate? fate = null,
        IReadOnlyList<SalesRep>? reps = null,
        Func<DbTransaction, Task>? within = null,
        TimeSpan? busy = null)
    {
        Clock = clock;
        Journal = journal;
        Fate = fate ?? Fate.Spared;
        _reps = reps ?? Team.Several;
        Steps steps = new();
        ServiceCollection services = new();
        services.AddSingleton(clock);
        services.AddSingleton<IRepDirectory>(this);
        services.AddSingleton<ILeadNotifier>(this);
        services.AddSingleton<ILeadEventSink>(new PostingSink(steps, Fate, within));
        services.AddDbContextFactory<HouseholdContext>(options =>
            _ = connection.StartsWith("Data Source=", StringComparison.Ordinal) ? options.UseSqlite(connection) : options.UseNpgsql(connection));
        services.AddLeadTemperature()
            .UseModel(Team.Start)
            .UsePolicy(Team.Policy)
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .UseEntityFrameworkCore<HouseholdContext>(o => o.BusyTimeout = busy ?? o.BusyTimeout)
            .Configure(o =>
            {
                o.Lease = TimeSpan.FromSeconds(10);
                o.NotifyTimeout = TimeSpan.FromSeconds(5);
                o.DeliveryAttempts = 3;
                o.AdmissionsPerMinute = 10_000;
                o.BreakAfter = 1_000;
            });
        Func<IServiceProvider, object> store = services.Last(s => s.ServiceType == typeof(ILeadStore)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<ILeadStore>(provider => new FatefulStore((ILeadStore)store(provider), steps, Fate)));
        Services = services.BuildServiceProvider();
    }

    /// <summary>Hears of each message that a person has got.</summary>
    public Action<LeadMessage>? Told { get; set; }

    /// <summary>Whether nothing can be told to <see cref="Team.Unreachable"/>.</summary>
    public bool HasUnreachable { get; init; }

    public TimeProvider Clock { get; }

    public Journal Journal { get; }

    public Fate Fate { get; }

    public ServiceProvider Services { get; }

    public ILeadStore Store => Services.GetRequiredService<ILeadStore>();

    public ILeadTracker Tracker => Services.GetRequiredService<ILeadTracker>();

    public ILeadWork Work => Services.GetRequiredService<ILeadWork>();

    public HouseholdContext NewContext() => Services.GetRequiredService<IDbContextFactory<HouseholdContext>>().CreateDbContext();

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) => new(_reps.ToArray());

    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
    {
        LeadMessage message = notification.Message;
        if (HasUnreachable && message.To == Team.Unreachable)
        {
            throw new InvalidOperationException("Nobody answers.");
        }

        Fate.Pass("in-send");
        Journal.Write("sent", message.Id);
        Fate.Pass("after-send");
        Told?.Invoke(message);
        return ValueTask.CompletedTask;
    }

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
