using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Tracking.Stores;
using Microsoft.Data.Sqlite;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>A database that refuses, is locked, or is full: callers wait or get an error, and afterwards nothing is lost or doubled.</summary>
[Trait("Rule", "H-01")]
public sealed class FailureTests
{
    [Fact]
    public async Task Database_ThatIsLocked_IsWaitedFor()
    {
        await using Place<long, long> place = new(Databases.Sqlite);
        LeadCommit commit = (await place.Store.ReadAsync(1)).Counting("a");
        await using SqliteConnection other = new(place.Connection);
        await other.OpenAsync();
        SqliteTransaction transaction = other.BeginTransaction();
        Task<CommitOutcome> waiting = Task.Run(async () => await place.Store.CommitAsync(commit, default));
        Assert.False(waiting.IsCompleted);
        await transaction.RollbackAsync();
        Assert.Equal(CommitOutcome.Committed, await waiting);
    }

    /// <summary>The provider has a time of its own for what is busy, 30 seconds.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.5, 2)]
    [InlineData(60, 60)]
    public async Task BusyTimeout_OfTheStore_IsTheProvidersToo(double busy, int seconds)
    {
        await using Place<long, long> place = new(Databases.Sqlite, o => o.BusyTimeout = TimeSpan.FromSeconds(busy));
        Assert.Equal(seconds, await place.Sessions.ReadAsync((session, _) => new ValueTask<int>(((SqliteConnection)session.Connection).DefaultTimeout), default));
    }

    [Fact]
    public async Task Database_ThatStaysLocked_IsAnErrorAndKeepsNothing()
    {
        await using Place<long, long> place = new(Databases.Sqlite, o => o.BusyTimeout = TimeSpan.FromMilliseconds(10));
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync(1)).Counting("a"), default));
        LeadCommit commit = (await place.Store.ReadAsync(1)).Counting("b");
        await using (SqliteConnection other = new(place.Connection))
        {
            await other.OpenAsync();
            await using SqliteTransaction transaction = other.BeginTransaction();
            SqliteException refused = await Assert.ThrowsAsync<SqliteException>(async () => await place.Store.CommitAsync(commit, default));
            Assert.Equal(5, refused.SqliteErrorCode);
        }

        Assert.Equal(1, commit.Record.Version);
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        Assert.Equal(2, await place.CountAsync("signal_ids"));
    }

    /// <summary>Each waits as long as it was said, and not also for all that wait before it.</summary>
    [Fact]
    public async Task Writers_ThatWaitForEachOther_WaitNoLongerThanSaid()
    {
        await using Place<long, long> place = new(Databases.Sqlite, o => o.BusyTimeout = TimeSpan.FromSeconds(1));
        await place.Store.CommitAsync((await place.Store.ReadAsync(1)).Counting("a"), default);
        await using SqliteConnection other = new(place.Connection);
        await other.OpenAsync();
        await using SqliteTransaction transaction = other.BeginTransaction();
        Exception?[] thrown = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(async () =>
            await Record.ExceptionAsync(async () => await place.Store.CommitAsync((await place.Store.ReadAsync(i)).Counting("b"), default)))));
        Assert.All(thrown, failure => Assert.True(failure is TimeoutException or SqliteException { SqliteErrorCode: 5 }, $"{failure}"));
        Assert.InRange(thrown.Count(failure => failure is TimeoutException), 5, 7);
    }

    [Fact]
    public async Task Database_ThatIsFull_IsAnErrorAndKeepsNothing()
    {
        await using Place<long, long> place = new(Databases.Sqlite);
        await place.Store.CommitAsync((await place.Store.ReadAsync(1)).Counting("a"), default);
        long pages = Convert.ToInt64(await place.AskAsync("pragma page_count"), null);
        int kept = 0;
        await using Place<long, long> full = new(Databases.Sqlite, connection: $"{place.Connection};Pooling=False");
        SqliteException? refused = null;
        for (int i = 2; refused is null && i < 2_000; i++)
        {
            LeadCommit commit = (await full.Store.ReadAsync(i)).Counting([.. Enumerable.Range(0, 50).Select(n => $"{i}-{n}")]);
            try
            {
                await LimitAsync(full, pages + 20);
                Assert.Equal(CommitOutcome.Committed, await full.Store.CommitAsync(commit, default));
                kept++;
            }
            catch (SqliteException thrown)
            {
                refused = thrown;
                Assert.Equal(0, commit.Record.Version);
            }
        }

        Assert.Equal(13, refused?.SqliteErrorCode);
        Assert.Equal(1 + kept, await place.CountAsync("leads"));
        Assert.Equal(1 + (kept * 50), await place.CountAsync("signal_ids"));
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync(99_999)).Counting("z"), default));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Table_ThatIsGone_IsAnErrorAndKeepsNothing(string database)
    {
        await using Place<string, string> place = new(database);
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Counting("a"), default));
        LeadCommit commit = (await place.Store.ReadAsync("ada")).Counting("b").Hot("dora");
        await place.AskAsync("alter table lead_temperature_messages rename to elsewhere");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(async () => await place.Store.CommitAsync(commit, default));
        Assert.Equal((1, 0), (await place.CountAsync("signal_ids"), await place.CountAsync("events")));
        await place.AskAsync("alter table elsewhere rename to lead_temperature_messages");
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        Assert.Equal((2, 1, 1), (await place.CountAsync("signal_ids"), await place.CountAsync("events"), await place.CountAsync("messages")));
    }

    /// <summary>The limit belongs to a connection, so it is set on each that the store has.</summary>
    private static async Task LimitAsync(Place<long, long> place, long pages)
    {
        await place.Sessions.ReadAsync(
            async (session, token) =>
            {
                await session.SayAsync(FormattableString.Invariant($"pragma max_page_count = {pages}"), token);
                return true;
            },
            default);
    }
}
