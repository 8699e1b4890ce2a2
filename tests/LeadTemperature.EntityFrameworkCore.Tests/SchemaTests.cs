using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>How the tables come about. <c>ACCEPT_TEXTS=1</c> rewrites the committed scripts.</summary>
public sealed class SchemaTests
{
    private const string AcceptVariable = "ACCEPT_TEXTS";

    /// <summary>Needs no database: a script is made of the model alone.</summary>
    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public void Script_OfADatabase_IsTheCommittedOne(string database)
    {
        using Crm<string, string> context = new(Options<string, string>(database));
        string script = context.GenerateLeadTemperatureScript();
        string path = Path.Combine(Repository(), "src", "LeadTemperature.EntityFrameworkCore", "Sql", $"{database}.sql");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, script);
        }

        Assert.True(File.Exists(path), $"There is no {path}; {AcceptVariable}=1 writes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), script);
        Assert.DoesNotContain("Notes", script, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Script_SaidTwice_MakesTheTablesOnce(string database)
    {
        await using Place<string, string> place = new(database);
        await using (Crm<string, string> context = place.NewContext())
        {
            string script = context.GenerateLeadTemperatureScript();
            foreach (LeadTable table in Enum.GetValues<LeadTable>())
            {
                await place.AskAsync($"drop table lead_temperature_{Name(table)}");
            }

            await place.AskAsync(script);
            Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Counting("a"), default));
            await place.AskAsync(script);
        }

        Assert.Equal(1, await place.CountAsync("leads"));
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Hot("dora"), default));
    }

    [Fact]
    public void Names_OfTheApplication_AreUsed()
    {
        using Named context = new(new DbContextOptionsBuilder<Named>().UseNpgsql("Host=nowhere").Options);
        string script = context.GenerateLeadTemperatureScript();
        Assert.Contains("CREATE TABLE IF NOT EXISTS crm.my_leads (", script, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE IF NOT EXISTS crm.lt_events (", script, StringComparison.Ordinal);
        Assert.Contains("lead bigint NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("crm", script[..script.IndexOf("CREATE TABLE", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_OfAnotherType_AreRefused() => Assert.Equal(
        ["ids: DateTime is no type of ids (allowed: Guid, long, int, string)"],
        Assert.Throws<LeadStoreException>(() => new EntityFrameworkCoreOptions().LeadIds<DateTime>()).Faults.Select(f => f.Message));

    [Fact]
    public void Ids_ThatTheTablesDoNotHave_AreRefused()
    {
        using ServiceHolder<string, string> holder = new(o => o.LeadIds<Guid>().RepIds<int>());
        LeadStoreException refused = Assert.Throws<LeadStoreException>(() => holder.Place.Store);
        Assert.Equal(
            [
                "LeadIds: Guid is not what the tables have (allowed: String); did you mean UseLeadTemperature(o => o.LeadIds<Guid>())?",
                "RepIds: Int32 is not what the tables have (allowed: String); did you mean UseLeadTemperature(o => o.RepIds<Int32>())?",
            ],
            refused.Faults.Select(f => f.Message));
    }

    [Fact]
    public void Options_OutOfRange_AreRefusedAllAtOnce()
    {
        LeadStoreException refused = Assert.Throws<LeadStoreException>(() => new ServiceHolder<string, string>(o =>
        {
            o.HashKey = new byte[3];
            o.MostConnections = 0;
            o.PurgeEvery = TimeSpan.FromSeconds(1);
            o.EventRetention = TimeSpan.Zero;
            o.BusyTimeout = TimeSpan.FromHours(1);
        }));
        Assert.Equal(["HashKey", "EventRetention", "PurgeEvery", "BusyTimeout", "MostConnections"], refused.Faults.Select(f => f.Path));
    }

    [Fact]
    public void Context_WithoutTheTables_IsRefused()
    {
        using Bare context = new(new DbContextOptionsBuilder<Bare>().UseSqlite("Data Source=:memory:").Options);
        Assert.Equal(
            ["model: the context maps no tables of LeadTemperature (allowed: modelBuilder.UseLeadTemperature() in OnModelCreating)"],
            Assert.Throws<LeadStoreException>(context.GenerateLeadTemperatureScript).Faults.Select(f => f.Message));
    }

    private static DbContextOptions<Crm<TLead, TRep>> Options<TLead, TRep>(string database)
        where TLead : notnull
    {
        DbContextOptionsBuilder<Crm<TLead, TRep>> options = new();
        _ = database == Databases.Sqlite ? options.UseSqlite("Data Source=:memory:") : options.UseNpgsql("Host=nowhere");
        return options.Options;
    }

    private static string Name(LeadTable table) => table == LeadTable.SignalIds ? "signal_ids" : table.ToString().ToLowerInvariant();

    private static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeadTemperature.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside their working tree.");
    }

    private sealed class ServiceHolder<TLead, TRep>(Action<EntityFrameworkCoreOptions> configure) : IDisposable
        where TLead : notnull
    {
        public Place<TLead, TRep> Place { get; } = new(Databases.Sqlite, configure);

        public void Dispose() => Place.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private sealed class Named(DbContextOptions<Named> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseLeadTemperature(o => o
            .Schema("crm").Prefix("lt_").Name(LeadTable.Leads, "my_leads").LeadIds<long>());
    }

    private sealed class Bare(DbContextOptions<Bare> options) : DbContext(options);
}
