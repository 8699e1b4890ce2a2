using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Storing;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Testing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>An application on a database of its own, with a clock that stands still; leases count by that clock.</summary>
internal sealed class Place<TLead, TRep> : IAsyncDisposable, IRepDirectory
    where TLead : notnull
{
    private readonly string? _file;
    private readonly RepId _rep;

    public Place(string database, Action<EntityFrameworkCoreOptions>? configure = null, RepId rep = default, string? connection = null, Action<LeadTemperatureBuilder>? more = null, bool ownClock = true)
    {
        Database = database;
        _rep = rep;
        _file = database == Databases.Sqlite && connection is null ? Path.Combine(Path.GetTempPath(), $"lead-temperature-{Guid.NewGuid():N}.db") : null;
        Connection = connection ?? (database == Databases.Sqlite ? $"Data Source={_file}" : PostgresServer.Running.NewDatabase());
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IRepDirectory>(this);
        services.AddDbContextFactory<Crm<TLead, TRep>>(o => _ = database == Databases.Sqlite
            ? o.UseSqlite(Connection)
            : o.UseNpgsql(Connection));
        LeadTemperatureBuilder builder = services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = rep.IsValid ? rep : Boss } })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .UseEntityFrameworkCore<Crm<TLead, TRep>>(o =>
            {
                o.LeadIds<TLead>().RepIds<TRep>();
                o.LeaseClock = ownClock ? Clock : null;
                configure?.Invoke(o);
            });
        more?.Invoke(builder);
        Services = services.BuildServiceProvider();
        if (connection is null)
        {
            using Crm<TLead, TRep> context = NewContext();
            context.Database.EnsureCreated();
        }
    }

    /// <summary>An id that fits the column.</summary>
    private static RepId Boss => typeof(TRep) == typeof(string) ? "boss" : typeof(TRep) == typeof(Guid) ? new Guid("00000000-0000-0000-0000-000000000001") : 1;

    public string Database { get; }

    public string Connection { get; }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; }

    public ILeadStore Store => Services.GetRequiredService<ILeadStore>();

    public ISessions Sessions => Services.GetRequiredService<PooledStore>().Sessions;

    public ILeadTracker Tracker => Services.GetRequiredService<ILeadTracker>();

    public ILeadWork Work => Services.GetRequiredService<ILeadWork>();

    public Crm<TLead, TRep> NewContext() => Services.GetRequiredService<IDbContextFactory<Crm<TLead, TRep>>>().CreateDbContext();

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
        new(_rep.IsValid ? [new SalesRep { Id = _rep, Pools = ["sales"], Capacity = 5 }] : []);

    /// <summary>The first column of the first row.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using Crm<TLead, TRep> context = NewContext();
        await context.Database.OpenConnectionAsync();
        await using System.Data.Common.DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async Task<long> CountAsync(string table) =>
        Convert.ToInt64(await AskAsync($"select count(*) from lead_temperature_{table}"), System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_file is not null)
        {
            using SqliteConnection connection = new(Connection);
            SqliteConnection.ClearPool(connection);
            File.Delete(_file);
            File.Delete($"{_file}-wal");
            File.Delete($"{_file}-shm");
        }
    }
}
