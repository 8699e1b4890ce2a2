using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.EntityFrameworkCore.Victim;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>The database fails under load for a while: callers get errors, as <c>docs/database.md</c> says; afterwards nothing is lost or doubled.</summary>
[Trait("Rule", "H-01")]
[Trait("Rule", "H-03")]
[Trait("Rule", "H-04")]
public sealed class DisturbanceTests
{
    [Fact]
    public async Task Sqlite_LockedByAnother_LosesAndDoublesNothing()
    {
        await using Crime crime = new(Databases.Sqlite);
        await DisturbAsync(crime, "database is locked", TimeSpan.FromMilliseconds(50), null, async failed =>
        {
            await using SqliteConnection other = new(crime.Connection);
            await other.OpenAsync();
            await using SqliteTransaction transaction = other.BeginTransaction();
            await failed();
        });
    }

    [Fact]
    public async Task Sqlite_ThatIsFull_LosesAndDoublesNothing()
    {
        await using Crime crime = new(Databases.Sqlite);
        bool isFull = false;

        // The limit belongs to a connection. A connection on which a write has failed is closed, and the next one has no limit.
        await DisturbAsync(crime, "database or disk is full", null, LimitAsync, async failed =>
        {
            isFull = true;
            await failed();
            isFull = false;
        });

        async Task LimitAsync(DbTransaction transaction)
        {
            if (isFull)
            {
                await using DbCommand command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "pragma max_page_count = 1";
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    [PostgresFact]
    public async Task Postgres_ThatRefusesConnections_LosesAndDoublesNothing()
    {
        await using Crime crime = new(Databases.Postgres);
        NpgsqlConnectionStringBuilder admin = new(crime.Connection) { Pooling = false };
        (string name, admin.Database) = (admin.Database!, "postgres");
        await DisturbAsync(crime, "not currently accepting connections", null, null, async failed =>
        {
            await SayAsync(admin.ConnectionString, $"alter database {name} with allow_connections false");
            await SayAsync(admin.ConnectionString, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
            await failed();
            await SayAsync(admin.ConnectionString, $"alter database {name} with allow_connections true");
        });
    }

    [PostgresFact]
    public async Task Postgres_GoneForTenSeconds_LosesAndDoublesNothing()
    {
        using PostgresServer server = new("gone");
        await using Crime crime = new(Databases.Postgres, server);
        await DisturbAsync(crime, "Failed to connect", null, null, async failed =>
        {
            server.Crash();
            await Task.Delay(TimeSpan.FromSeconds(10));
            await failed();
            server.Start();
        });
    }

    /// <summary>Runs the traffic in this process; when it goes well disturbs it, and when it goes well again ends it.</summary>
    private static async Task DisturbAsync(Crime crime, string error, TimeSpan? busy, Func<DbTransaction, Task>? within, Func<Func<Task>, Task> disturb)
    {
        const int seed = 3;
        using Journal journal = crime.NewJournal();
        await using (Household household = new(crime.Connection, new HouseholdClock(crime.Start), journal, within: within, busy: busy) { HasUnreachable = true })
        {
            using CancellationTokenSource end = new();
            Traffic traffic = new(household, crime.Start, seed);
            Task running = Task.Run(() => traffic.RunAsync(end.Token));
            await WellAsync(60);
            await disturb(() => UntilAsync(running, () => Journal.Read(journal.Path).Any(line => line[0] == "failed" && line[2].Contains(error, StringComparison.OrdinalIgnoreCase))));
            await WellAsync(traffic.Heard + 60);
            await end.CancelAsync();
            await running;

            Task WellAsync(int heard) => UntilAsync(running, () => traffic.Heard >= heard);
        }

        await Aftermath.DemandAsync(crime, seed, error, mayFail: true);
    }

    private static async Task UntilAsync(Task running, Func<bool> holds)
    {
        while (!holds())
        {
            Assert.False(running.IsCompleted, "the traffic has ended");
            await Task.Delay(10);
        }
    }

    private static async Task SayAsync(string connection, string sql)
    {
        await using NpgsqlConnection opened = new(connection);
        await opened.OpenAsync();
        await using NpgsqlCommand command = new(sql, opened);
        await command.ExecuteNonQueryAsync();
    }
}
