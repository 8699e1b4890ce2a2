using LeadTemperature;
using LeadTemperature.EntityFrameworkCore;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace OwnCrm;

/// <summary>The smallest CRM of one's own. SQLite in a temporary file; PostgreSQL where <c>OWNCRM_POSTGRES</c> is a connection string.</summary>
public static class Program
{
    public static async Task<int> Main()
    {
        string? postgres = Environment.GetEnvironmentVariable("OWNCRM_POSTGRES");
        string file = Path.Combine(Path.GetTempPath(), $"own-crm-{Environment.ProcessId}.db");
        try
        {
            await using ServiceProvider services = Services(postgres, file);
            return await RunAsync(services);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (string end in (string[])["", "-wal", "-shm"])
            {
                File.Delete(file + end);
            }
        }
    }

    private static ServiceProvider Services(string? postgres, string file)
    {
        ServiceCollection services = new();
        services.AddDbContextFactory<CrmContext>(o => _ = postgres is null ? o.UseSqlite($"Data Source={file}") : o.UseNpgsql(postgres));

        #region own-crm
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = 1 } })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .AddRepDirectory<SalesTeam>()
            .UseEntityFrameworkCore<CrmContext>(o => o.LeadIds<Guid>().RepIds<int>());
        #endregion

        return services.BuildServiceProvider();
    }

    private static async Task<int> RunAsync(IServiceProvider services)
    {
        IDbContextFactory<CrmContext> contexts = services.GetRequiredService<IDbContextFactory<CrmContext>>();
        ILeadTracker tracker = services.GetRequiredService<ILeadTracker>();
        Lead ada = new() { Id = Guid.NewGuid(), Name = "Ada" };
        Lead bob = new() { Id = Guid.NewGuid(), Name = "Bob" };
        await using (CrmContext crm = await contexts.CreateDbContextAsync())
        {
            await crm.Database.EnsureCreatedAsync();
            crm.AddRange(new Rep { Name = "Rita" }, new Rep { Name = "Sam" }, ada, bob);
            await crm.SaveChangesAsync();
        }

        // In a host the worker does both of these: it starts the tracker, and does what is due.
        await tracker.ModelAsync();
        await NoteAsync(contexts, tracker, ada.Id, "asked for a demo", SignalKinds.DemoRequest, keeps: true);
        await NoteAsync(contexts, tracker, bob.Id, "asked for a demo, but the form was broken", SignalKinds.DemoRequest, keeps: false);
        await NoteAsync(contexts, tracker, bob.Id, "looked around", SignalKinds.PageView, keeps: true);
        await services.GetRequiredService<ILeadWork>().ProcessDueAsync(100);

        await using CrmContext reading = await contexts.CreateDbContextAsync();
        IReadOnlyList<HotLine> hot = await HotAsync(reading, DateTimeOffset.UtcNow);
        foreach (HotLine line in hot)
        {
            Console.WriteLine($"{line.Name} is hot until {line.HotUntil:yyyy-MM-dd HH:mm} UTC, with {line.Rep}: {line.Note}");
        }

        bool isRight = hot.Where(line => line.Lead == ada.Id || line.Lead == bob.Id).ToArray() is [{ Name: "Ada", Rep: "Rita" or "Sam" }] && await tracker.ReadAsync(bob.Id) is { Assessment.Temperature: Temperature.Cold };
        Console.WriteLine(isRight ? "Ada is hot and has an owner; what was rolled back of Bob is gone." : "This is not what should have come of it.");
        return isRight ? 0 : 1;
    }

    #region enlist
    /// <summary>The CRM's own row and the signal are kept together, or neither is.</summary>
    private static async Task NoteAsync(IDbContextFactory<CrmContext> contexts, ILeadTracker tracker, Guid id, string note, SignalKind kind, bool keeps)
    {
        await using CrmContext crm = await contexts.CreateDbContextAsync();
        await using IDbContextTransaction transaction = await crm.Database.BeginTransactionAsync();
        (await crm.Leads.SingleAsync(lead => lead.Id == id)).Note = note;
        await tracker.Enlist(crm).RecordAsync(id, new Signal(kind, DateTimeOffset.UtcNow, id: $"{note}/{id}"));
        await crm.SaveChangesAsync();
        if (keeps)
        {
            await transaction.CommitAsync();
        }
    }
    #endregion

    #region hot-by-linq
    /// <summary>Who is hot now, what is due first on top: one range of an index, right without a job.</summary>
    private static async Task<IReadOnlyList<HotLine>> HotAsync(CrmContext crm, DateTimeOffset now) => await (
        from hot in crm.Set<LeadRow<Guid>>().HotAt(now)
        join lead in crm.Leads on hot.Lead equals lead.Id
        join rep in crm.Reps on EF.Property<int?>(hot, "Accountable") equals (int?)rep.Id into reps
        from rep in reps.DefaultIfEmpty()
        orderby hot.ResponseDue, hot.HotUntil
        select new HotLine(lead.Id, lead.Name, lead.Note, hot.HotUntil, rep.Name)).Take(50).ToListAsync();
    #endregion
}
