using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using Npgsql;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>What only PostgreSQL shows. Where it is not installed, these tests say so, and those of both databases run on SQLite alone.</summary>
public sealed class PostgresTests
{
    [PostgresFact]
    public async Task Keys_OfTheApplication_AreNativeColumns()
    {
        await using Place<Guid, int> place = new(Databases.Postgres);
        Assert.Equal("uuid", await place.AskAsync("select data_type from information_schema.columns where table_name = 'lead_temperature_leads' and column_name = 'lead'"));
        Assert.Equal("uuid", await place.AskAsync("select data_type from information_schema.columns where table_name = 'lead_temperature_events' and column_name = 'lead'"));
        Assert.Equal("integer", await place.AskAsync("select data_type from information_schema.columns where table_name = 'lead_temperature_loads' and column_name = 'rep'"));
        Guid lead = Guid.NewGuid();
        LeadCommit commit = (await place.Store.ReadAsync(lead)).Hot(7, 8);
        commit.Reservation = new SlotReservation(lead, 1, 8, 3);
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        Assert.Equal(lead, await place.AskAsync("select lead from lead_temperature_leads"));
        Assert.Equal(8, await place.AskAsync("select accountable from lead_temperature_leads"));
        Assert.Equal(1, (await place.Store.ReadRoutingAsync("", default)).Slots.HeldBy(8));
        await Assert.ThrowsAsync<LeadStoreException>(async () => await place.Store.ReadAsync("no guid"));
    }

    /// <summary>Two nodes on one database.</summary>
    [PostgresFact]
    [Trait("Rule", "H-04")]
    public async Task Dues_OfTwoNodes_AreTakenOnce()
    {
        await using Place<long, long> one = new(Databases.Postgres, ownClock: false);
        await using Place<long, long> other = new(Databases.Postgres, connection: one.Connection, ownClock: false);
        for (int i = 0; i < 200; i++)
        {
            await one.Store.CommitAsync((await one.Store.ReadAsync(i)).Hot(1).With(record => record.RoutingDue = Told.Monday), default);
        }

        LeadTemperature.Tracking.LeadKey[][] taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            (await (i % 2 == 0 ? one : other).Store.TakeDueAsync(Told.Monday, 15, TimeSpan.FromMinutes(1), default)).ToArray())));
        Assert.Equal(200, taken.Sum(keys => keys.Length));
        Assert.Equal(200, taken.SelectMany(keys => keys).Distinct().Count());
        LeasedMessage[][] mail = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            (await (i % 2 == 0 ? one : other).Store.TakeMessagesAsync(Told.Monday, 15, TimeSpan.FromMinutes(1), default)).ToArray())));
        Assert.Equal(200, mail.SelectMany(messages => messages).Select(message => message.Message.Key).Distinct().Count());
        Assert.Equal(200, mail.Sum(messages => messages.Length));
    }

    [PostgresFact]
    public async Task Slots_OfTwoNodes_AreGivenOnce()
    {
        await using Place<long, long> one = new(Databases.Postgres, ownClock: false);
        await using Place<long, long> other = new(Databases.Postgres, connection: one.Connection, ownClock: false);
        CommitOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => Task.Run(async () =>
        {
            ILeadStore store = (i % 2 == 0 ? one : other).Store;
            LeadCommit commit = await store.ReadAsync(i);
            commit.Reservation = new SlotReservation(i, 1, 9, Capacity: 1);
            return await store.CommitAsync(commit, default);
        })));
        Assert.Single(outcomes, outcome => outcome == CommitOutcome.Committed);
        Assert.Equal(99, outcomes.Count(outcome => outcome == CommitOutcome.SlotTaken));
    }

    /// <summary>Callers get errors while the server is away; afterwards all goes on, and nothing is lost or doubled.</summary>
    [PostgresFact]
    public async Task Server_ThatGoesAway_LosesAndDoublesNothing()
    {
        using PostgresServer server = new("crashing");
        await using Place<long, long> place = new(Databases.Postgres, connection: server.NewDatabase(), ownClock: false);
        await using (Crm<long, long> context = place.NewContext())
        {
            await context.Database.EnsureCreatedAsync();
        }

        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync(1)).Counting("a"), default));
        LeadCommit commit = (await place.Store.ReadAsync(1)).Counting("b");
        server.Crash();
        await Assert.ThrowsAnyAsync<Exception>(async () => await place.Store.CommitAsync(commit, default));
        await Assert.ThrowsAnyAsync<Exception>(async () => await place.Store.ReadAsync(1));
        Assert.Equal(1, commit.Record.Version);
        server.Start();
        for (int tries = 0; ; tries++)
        {
            try
            {
                await place.Store.ReadAsync(1);
                break;
            }
            catch (Exception) when (tries < 40)
            {
                // Each connection that was open is found broken once, and is closed.
            }
        }

        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync(1)).Counting("b"), default));
        Assert.Equal(CommitOutcome.AlreadyCounted, await place.Store.CommitAsync((await place.Store.ReadAsync(1)).Counting("a"), default));
        Assert.Equal(2, await place.CountAsync("signal_ids"));
    }

    /// <summary>Connections that wait are closed with the first one that is found broken: not each of them fails a call.</summary>
    [PostgresFact]
    public async Task Server_ThatIsBack_FailsOneCallAtMost()
    {
        using PostgresServer server = new("back");
        await using Place<long, long> place = new(Databases.Postgres, connection: server.NewDatabase(), ownClock: false);
        await using (Crm<long, long> context = place.NewContext())
        {
            await context.Database.EnsureCreatedAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => await place.Store.ReadAsync(i))));
        server.Crash();
        server.Start();
        int failed = 0;
        for (int i = 0; i < 20; i++)
        {
            try
            {
                await place.Store.ReadAsync(i);
            }
            catch (NpgsqlException)
            {
                failed++;
            }
        }

        Assert.InRange(failed, 0, 1);
    }
}
