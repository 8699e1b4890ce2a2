using System.Data.Common;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>An application: reps who take leads, a notifier, and a store with points at which it may die.</summary>
public sealed class Work : IRepDirectory, ILeadNotifier, ILeadEventSink, IAsyncDisposable
{
    private readonly Trap _trap;
    private readonly Action<string> _tell;

    /// <summary>Makes the application.</summary>
    /// <param name="database"><c>sqlite</c> or <c>postgresql</c>.</param>
    /// <param name="connection">The connection string.</param>
    /// <param name="trap">Where it dies.</param>
    /// <param name="tell">What is told of it: lines.</param>
    public Work(string database, string connection, Trap trap, Action<string> tell)
    {
        _trap = trap;
        _tell = tell;
        ServiceCollection services = new();
        services.AddDbContextFactory<VictimContext>(o => _ = database == "sqlite" ? o.UseSqlite(connection) : o.UseNpgsql(connection));
        services.AddSingleton<IRepDirectory>(this);
        services.AddSingleton<ILeadNotifier>(this);
        services.AddSingleton<ILeadEventSink>(this);
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = 1 } })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .UseEntityFrameworkCore<VictimContext>();
        Func<IServiceProvider, ILeadStore> inner = (Func<IServiceProvider, ILeadStore>)services.Last(s => s.ServiceType == typeof(ILeadStore)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<ILeadStore>(provider => new DyingStore(inner(provider), trap)));
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public ILeadTracker Tracker => Services.GetRequiredService<ILeadTracker>();

    public ILeadStore Store => Services.GetRequiredService<ILeadStore>();

    public async Task CreateAsync()
    {
        await using VictimContext context = await Services.GetRequiredService<IDbContextFactory<VictimContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
    }

    /// <summary>Lets time pass for leases, by moving their ends.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        long micros = time.Ticks / TimeSpan.TicksPerMicrosecond;
        await using VictimContext context = await Services.GetRequiredService<IDbContextFactory<VictimContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"update lead_temperature_leads set leased_until = leased_until - {micros} where leased_until > 0");
        await context.Database.ExecuteSqlAsync($"update lead_temperature_messages set leased_until = leased_until - {micros} where leased_until > 0");
    }

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
        new([new SalesRep { Id = 7, Pools = ["sales"], Capacity = 500 }, new SalesRep { Id = 8, Pools = ["sales"], Capacity = 500 }]);

    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
    {
        _trap.At("before-send");
        _tell($"told {notification.Message.Id}");
        _trap.At("after-send");
        return ValueTask.CompletedTask;
    }

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        _trap.At("in-transaction");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
