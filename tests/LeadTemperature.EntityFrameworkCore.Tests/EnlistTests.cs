using System.Data;
using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>H-01: a tracker within the application's own transaction saves nothing, retries nothing, and routing follows the commit.</summary>
[Trait("Rule", "H-01")]
public sealed class EnlistTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Signal_OfARolledBackTransaction_LeavesNothing(string database)
    {
        await using Place<string, string> place = new(database, rep: "bob");
        await place.Tracker.ModelAsync();
        await using (Crm<string, string> context = place.NewContext())
        {
            await using IDbContextTransaction transaction = await BeginAsync(context);
            context.Notes.Add(new Note { Text = "called" });
            LeadUpdate update = await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1"));
            Assert.Equal(LeadUpdateKind.Recorded, update.Kind);
            await context.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Equal((0, 0, 0), (await place.CountAsync("leads"), await place.CountAsync("signal_ids"), await place.CountAsync("events")));
        Assert.Null(await place.Tracker.ReadAsync("ada"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Signal_OfACommittedTransaction_IsRoutedAfterwards(string database)
    {
        await using Place<string, string> place = new(database, rep: "bob");
        await place.Tracker.ModelAsync();
        await using (Crm<string, string> context = place.NewContext())
        {
            await using IDbContextTransaction transaction = await BeginAsync(context);
            context.Notes.Add(new Note { Text = "called" });
            ILeadTracker tracker = place.Tracker.Enlist(context);
            Assert.Equal(LeadUpdateKind.Recorded, (await tracker.RecordAsync("ada", Demo("s1"))).Kind);
            Assert.Equal(LeadUpdateKind.Duplicate, (await tracker.RecordAsync("ada", Demo("s1"))).Kind);
            Assert.Null((await place.Store.StatusAsync(default)).FirstDue);
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        LeadReading? read = await place.Tracker.ReadAsync("ada");
        Assert.Equal(Temperature.Hot, read!.Assessment.Temperature);
        await place.Work.ProcessDueAsync(10);
        LeadRecord record = (await place.Store.ReadAsync("ada")).Record;
        Assert.Equal((RepId?)"bob", record.Response!.Open!.SlotHolder);
        await using Crm<string, string> after = place.NewContext();
        Assert.Equal(1, await after.Notes.CountAsync());
    }

    /// <summary>The strategy tries all of it again, and each signal counts once.</summary>
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Work_UnderAStrategyThatRetries_CountsOnce(string database)
    {
        await using Place<string, string> place = new(database, rep: "bob");
        await place.Tracker.ModelAsync();
        int tries = 0;
        await using Crm<string, string> strategic = place.NewContext();
        IExecutionStrategy strategy = new TwiceStrategy(strategic);
        await strategy.ExecuteAsync(async () =>
        {
            await using Crm<string, string> context = place.NewContext();
            await using IDbContextTransaction transaction = await BeginAsync(context);
            context.Notes.Add(new Note { Text = "called" });
            Assert.Equal(LeadUpdateKind.Recorded, (await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1"))).Kind);
            await context.SaveChangesAsync();
            if (++tries == 1)
            {
                throw new TimeoutException("The line went dead.");
            }

            await transaction.CommitAsync();
        });
        Assert.Equal(2, tries);
        Assert.Equal((1, 1), (await place.CountAsync("leads"), await place.CountAsync("signal_ids")));
        await using Crm<string, string> after = place.NewContext();
        Assert.Equal(1, await after.Notes.CountAsync());
    }

    [Fact]
    public async Task Context_WithoutATransaction_IsRefused()
    {
        await using Place<string, string> place = new(Databases.Sqlite, rep: "bob");
        await place.Tracker.ModelAsync();
        await using Crm<string, string> context = place.NewContext();
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1")));
        Assert.Contains("BeginTransactionAsync", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What failed first is what a strategy that retries has to see.</summary>
    [PostgresFact]
    public async Task Connection_ThatBreaks_IsThrownAsWhatItIs()
    {
        await using Place<string, string> place = new(Databases.Postgres, rep: "bob");
        await place.Tracker.RecordAsync("ada", new Signal(SignalKinds.PageView, Told.Monday, id: "s0"));
        await using NpgsqlConnection other = new(place.Connection);
        await other.OpenAsync();
        await using NpgsqlTransaction blocking = await other.BeginTransactionAsync();
        await using NpgsqlCommand taking = new("select 1 from lead_temperature_leads for update", other, blocking);
        await taking.ExecuteScalarAsync();
        await using Crm<string, string> context = place.NewContext();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        int process = ((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID;
        Task<LeadUpdate> recording = place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1")).AsTask();
        while (Convert.ToInt64(await place.AskAsync("select count(*) from pg_locks where not granted"), CultureInfo.InvariantCulture) == 0)
        {
            await Task.Delay(10);
        }

        await place.AskAsync(FormattableString.Invariant($"select pg_terminate_backend({process})"));
        Assert.True((await Assert.ThrowsAnyAsync<NpgsqlException>(() => recording)).IsTransient);
    }

    /// <summary>To keep it would wait for the transaction that waits for it.</summary>
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Model_ThatIsNotKeptYet_IsRefusedAtOnce(string database)
    {
        ScoringModel acme = ScoringModel.Create(m => m.Rule(SignalKinds.DemoRequest, 90).Thresholds(warm: 25, hot: 70));
        await using Place<string, string> place = new(database, rep: "bob", more: builder => builder.UseModel("acme", acme));
        await using Crm<string, string> context = place.NewContext();
        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync())
        {
            InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1")));
            Assert.Contains("ModelAsync()", refused.Message, StringComparison.Ordinal);
        }

        await place.Tracker.ModelAsync();
        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync())
        {
            await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1"));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await place.Tracker.Enlist(context).In("acme").RecordAsync("ada", Demo("s1")));
            await place.Tracker.Enlist(context).In("other").RecordAsync("ada", Demo("s1"));
            await transaction.CommitAsync();
        }

        await place.Tracker.In("acme").ModelAsync();
        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync())
        {
            await place.Tracker.Enlist(context).In("acme").RecordAsync("ada", Demo("s1"));
            await transaction.CommitAsync();
        }

        Assert.Equal(3, await place.CountAsync("leads"));
    }

    /// <summary>A host keeps the models of the configuration before it has started.</summary>
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Models_OfAStartedHost_AreKept(string database)
    {
        ScoringModel acme = ScoringModel.Create(m => m.Rule(SignalKinds.DemoRequest, 90).Thresholds(warm: 25, hot: 70));
        await using Place<string, string> place = new(database, rep: "bob", more: builder => builder.UseModel("acme", acme));
        IHostedService[] services = [.. place.Services.GetServices<IHostedService>()];
        foreach (IHostedService service in services)
        {
            await service.StartAsync(default);
        }

        await using (Crm<string, string> context = place.NewContext())
        {
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
            await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1"));
            await place.Tracker.Enlist(context).In("acme").RecordAsync("ada", Demo("s1"));
            await transaction.CommitAsync();
        }

        foreach (IHostedService service in services)
        {
            await service.StopAsync(default);
        }

        Assert.Equal(2, await place.CountAsync("leads"));
    }

    /// <summary>They take turns at the row: none has to begin again.</summary>
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Transactions_ThatWriteOneLead_TakeTurns(string database)
    {
        await using Place<string, string> place = new(database, rep: "bob");
        await place.Tracker.ModelAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            for (int i = 0; i < 5; i++)
            {
                await using Crm<string, string> context = place.NewContext();
                await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
                await place.Tracker.Enlist(context).RecordAsync("ada", new Signal(SignalKinds.PageView, Told.Monday, id: $"{worker}-{i}"));
                await transaction.CommitAsync();
            }
        })));
        Assert.Equal(80, await place.CountAsync("signal_ids"));
    }

    [PostgresFact]
    public async Task Transaction_ThatDoesNotSeeOthers_IsRefused()
    {
        await using Place<string, string> place = new(Databases.Postgres, rep: "bob");
        await place.Tracker.ModelAsync();
        await using Crm<string, string> context = place.NewContext();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await place.Tracker.Enlist(context).RecordAsync("ada", Demo("s1")));
        Assert.Contains("ReadCommitted", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_OfNoContainer_IsRefused()
    {
        await using Place<string, string> place = new(Databases.Sqlite);
        await using Crm<string, string> context = new(new DbContextOptionsBuilder<Crm<string, string>>().UseSqlite(place.Connection).Options);
        Assert.Throws<InvalidOperationException>(() => place.Tracker.Enlist(context));
    }

    [Fact]
    public async Task Tenant_OfAnEnlistedTracker_IsKept()
    {
        await using Place<string, string> place = new(Databases.Sqlite, rep: "bob");
        await place.Tracker.In("acme").ModelAsync();
        await using Crm<string, string> context = place.NewContext();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        LeadUpdate update = await place.Tracker.Enlist(context).In("acme").RecordAsync("ada", Demo("s1"));
        Assert.Equal("acme", update.Key.Scope);
    }

    private static Task<IDbContextTransaction> BeginAsync(Crm<string, string> context) => context.Database.BeginTransactionAsync();

    private static Signal Demo(string id) => new(SignalKinds.DemoRequest, Told.Monday, id: id);

    private sealed class TwiceStrategy(DbContext context) : ExecutionStrategy(context, 3, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
