using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>Applications have habits of their own: schemas, conventions, shared connections, ids that do not fit.</summary>
public sealed class ApplicationTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"lead-temperature-{Guid.NewGuid():N}.db");

    private string Sqlite => $"Data Source={_file}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
        File.Delete($"{_file}-wal");
        File.Delete($"{_file}-shm");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Schema_OfTheContext_IsFollowedWhereThereAreSome(string database) =>
        Assert.Equal(LeadUpdateKind.Recorded, await RecordAsync<Schemed>(database));

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Convention_ForTheLengthOfTexts_ShortensNothingOfOurs(string database) =>
        Assert.Equal(LeadUpdateKind.Recorded, await RecordAsync<Short>(database));

    [Fact]
    public async Task Connection_ThatAllContextsShare_IsRefused()
    {
        await using SqliteConnection shared = new(Sqlite);
        await shared.OpenAsync();
        await using ServiceProvider services = await ServicesAsync<Plain>(o => o.UseSqlite(shared));
        ILeadTracker tracker = services.GetRequiredService<ILeadTracker>();
        LeadStoreException refused = await Assert.ThrowsAsync<LeadStoreException>(async () => await tracker.RecordAsync("ada", Demo("a")));
        Assert.Equal("shared-connection", Assert.Single(refused.Faults).Code);
    }

    [Fact]
    public void Name_ThatPostgresWouldCut_IsRefused()
    {
        ModelBuilder model = new();
        LeadStoreException refused = Assert.Throws<LeadStoreException>(() => model.UseLeadTemperature(o => o.Prefix(new string('p', 36)).Name(LeadTable.Leads, new string('l', 46))));
        Assert.Contains(refused.Faults, fault => fault is { Path: "Name(Leads)", Code: "too-long" });
        new ModelBuilder().UseLeadTemperature(o => o.Prefix(new string('p', 35)).Name(LeadTable.Leads, new string('l', 45)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    [Trait("Rule", "H-02")]
    public async Task Import_WithAnIdThatDoesNotFit_RefusesThatRowAlone(string database)
    {
        await using Place<Guid, int> place = new(database);
        LeadSignal[] signals =
        [
            new(Guid.NewGuid(), new Signal(SignalKinds.PageView, Told.Monday, id: "1")),
            new("legacy-17", new Signal(SignalKinds.PageView, Told.Monday, id: "2")),
            new(Guid.NewGuid(), new Signal(SignalKinds.PageView, Told.Monday, id: "3")),
        ];
        foreach (RecordMode mode in Enum.GetValues<RecordMode>())
        {
            RecordReport report = await place.Tracker.RecordManyAsync(signals.ToAsyncEnumerable(), mode);
            RefusedSignal refused = Assert.Single(report.FirstRefused);
            Assert.Equal((1, "lead", "id-type"), (refused.Index, refused.Refusal.Faults[0].Path, refused.Refusal.Faults[0].Code));
        }

        Assert.Equal(2, await place.CountAsync("leads"));
        await Assert.ThrowsAsync<LeadStoreException>(async () => await place.Tracker.RecordAsync("legacy-17", Demo("4")));
    }

    [Fact]
    [Trait("Rule", "H-06")]
    public async Task Duty_ThatDoesNotFit_IsRefusedAtTheStart()
    {
        await using ServiceProvider services = await ServicesAsync<Plain>(o => o.UseSqlite(Sqlite), duty: "boss");
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(services.GetRequiredService<ILeadTracker>);
        Assert.Contains("Backstop (\"boss\")", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rep_ThatDoesNotFit_IsLeftOut()
    {
        await using ServiceProvider services = await ServicesAsync<Plain>(o => o.UseSqlite(Sqlite), reps: ["rita", 7]);
        LeadUpdate update = await services.GetRequiredService<ILeadTracker>().RecordAsync("ada", Demo("a"));
        Assert.Equal(7, update.Accountable?.Rep);
    }

    /// <summary>A burst leaves no connection behind for longer than a minute.</summary>
    [PostgresFact]
    public async Task Connections_OfABurst_AreTheApplicationsAgain()
    {
        string connection = PostgresServer.Running.NewDatabase() + ";Maximum Pool Size=6;Timeout=5";
        ManualClock clock = new();
        await using ServiceProvider services = await ServicesAsync<Plain>(o => o.UseNpgsql(connection), clock: clock, connections: 6);
        ILeadTracker tracker = services.GetRequiredService<ILeadTracker>();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () => await tracker.RecordAsync($"lead-{i}", new Signal(SignalKinds.PageView, clock.GetUtcNow())))));
        clock.Passed = TimeSpan.FromSeconds(61);
        await tracker.ReadAsync("lead-1");
        await using Plain context = await services.GetRequiredService<IDbContextFactory<Plain>>().CreateDbContextAsync();
        Assert.Equal(100, await context.Set<LeadRow<string>>().CountAsync());
    }

    private static Signal Demo(string id) => new(SignalKinds.DemoRequest, DateTimeOffset.UtcNow, id: id);

    private async Task<LeadUpdateKind> RecordAsync<TContext>(string database)
        where TContext : DbContext
    {
        string postgres = database == Databases.Sqlite ? "" : PostgresServer.Running.NewDatabase();
        await using ServiceProvider services = await ServicesAsync<TContext>(o => _ = postgres.Length == 0 ? o.UseSqlite(Sqlite) : o.UseNpgsql(postgres));
        return (await services.GetRequiredService<ILeadTracker>().RecordAsync(new string('l', 150), Demo(new string('s', 150)))).Kind;
    }

    private static async Task<ServiceProvider> ServicesAsync<TContext>(
        Action<DbContextOptionsBuilder> use, RepId? duty = null, RepId[]? reps = null, TimeProvider? clock = null, int connections = 16)
        where TContext : DbContext
    {
        ServiceCollection services = new();
        services.AddDbContextFactory<TContext>(use);
        services.AddSingleton<IRepDirectory>(new Team(reps ?? []));
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddLeadTemperature()
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = duty ?? 1 } })
            .UseEntityFrameworkCore<TContext>(o => o.MostConnections = connections);
        ServiceProvider provider = services.BuildServiceProvider();
        await using TContext context = await provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        return provider;
    }

    private sealed class Team(RepId[] reps) : IRepDirectory
    {
        public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
            new([.. reps.Select(rep => new SalesRep { Id = rep, Pools = ["sales"], Capacity = 5 })]);
    }

    private sealed class ManualClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long GetTimestamp() => Passed.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }

    private sealed class Plain(DbContextOptions<Plain> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseLeadTemperature(o => o.RepIds<long>());
    }

    private sealed class Schemed(DbContextOptions<Schemed> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("crm").UseLeadTemperature();
    }

    private sealed class Short(DbContextOptions<Short> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<string>().HaveMaxLength(100);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseLeadTemperature();
    }
}
