using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>Pieces of work that need the same rows of PostgreSQL take them in one order, and never wait for each other in a circle.</summary>
public sealed class CrossingTests
{
    [PostgresFact]
    public async Task Imports_OfTheSameNewLeads_CrossWithoutADeadlock()
    {
        await using Place<string, string> one = new(Databases.Postgres, ownClock: false);
        await using Place<string, string> other = new(Databases.Postgres, connection: one.Connection, ownClock: false);
        await one.Tracker.ModelAsync();
        await other.Tracker.ModelAsync();
        for (int round = 0; round < 4; round++)
        {
            LeadSignal[] signals = [.. Enumerable.Range(0, 1_000).Select(i => new LeadSignal($"r{round}-{i}", new Signal(SignalKinds.PageView, Told.Monday, id: $"{i}")))];
            RecordReport[] reports = await Task.WhenAll(
                Task.Run(async () => await one.Tracker.RecordManyAsync(signals.ToAsyncEnumerable(), RecordMode.Backfill)),
                Task.Run(async () => await other.Tracker.RecordManyAsync(signals.Reverse().ToAsyncEnumerable(), RecordMode.Backfill)));
            Assert.Equal(1_000, reports.Sum(report => report.Recorded));
            Assert.Equal(1_000, reports.Sum(report => report.Duplicates));
        }
    }

    /// <summary>A lead of rep 9 is merged into one of rep 3, which goes to 9; another one goes from 3 to 9.</summary>
    [PostgresFact]
    public async Task Merge_ThatMovesASlot_CrossesAMoveWithoutADeadlock()
    {
        await using Place<long, long> place = new(Databases.Postgres, ownClock: false);
        for (int first = 0; first < 1_000; first += 10)
        {
            await HoldAsync(first + 1, 9);
            await HoldAsync(first + 2, 3);
            await HoldAsync(first + 5, 3);
            LeadCommit from = await place.Store.ReadAsync(first + 1);
            from.ReleasedFence = 1;
            LeadCommit into = await MoveAsync(first + 2);
            LeadCommit moved = await MoveAsync(first + 5);
            Assert.All(
                await Task.WhenAll(
                    Task.Run(async () => await place.Store.MergeAsync(into, from, default)),
                    Task.Run(async () => await place.Store.CommitAsync(moved, default))),
                outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        }

        Assert.Equal(200, (await place.Store.ReadRoutingAsync("", default)).Slots.HeldBy(9));
        Assert.Equal(0, (await place.Store.ReadRoutingAsync("", default)).Slots.HeldBy(3));

        async Task HoldAsync(long lead, long rep)
        {
            LeadCommit commit = await place.Store.ReadAsync(lead);
            commit.Reservation = new SlotReservation(lead, 1, rep, 0, MayExceed: true);
            Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        }

        async Task<LeadCommit> MoveAsync(long lead)
        {
            LeadCommit commit = await place.Store.ReadAsync(lead);
            commit.Reservation = new SlotReservation(lead, 2, 9, 0, MayExceed: true);
            return commit;
        }
    }

    /// <summary>By value 9… comes before 10…, by text behind it.</summary>
    [PostgresFact]
    public async Task Merge_OfTextIds_CrossesABatchWithoutADeadlock()
    {
        await using Place<string, string> place = new(Databases.Postgres, ownClock: false);
        for (int i = 0; i < 100; i++)
        {
            (LeadId nine, LeadId ten) = (FormattableString.Invariant($"9{i:D4}"), FormattableString.Invariant($"10{i:D4}"));
            foreach (LeadId lead in (LeadId[])[nine, ten])
            {
                await place.Store.CommitAsync((await place.Store.ReadAsync(lead)).Counting("x"), default);
            }

            (LeadCommit from, LeadCommit into) = (await place.Store.ReadAsync(nine), await place.Store.ReadAsync(ten));
            LeadCommit[] batch = [(await place.Store.ReadAsync(nine)).Counting("y"), (await place.Store.ReadAsync(ten)).Counting("y")];
            Task<CommitOutcome> merging = Task.Run(async () => await place.Store.MergeAsync(into, from, default));
            Task<IReadOnlyList<CommitOutcome>> keeping = Task.Run(async () => await place.Store.CommitManyAsync(batch, default));
            await Task.WhenAll(merging, keeping);
        }
    }

    [PostgresFact]
    public async Task Purge_OfIdsThatAMergeMoves_CrossesItWithoutADeadlock()
    {
        await using Place<long, long> place = new(Databases.Postgres, ownClock: false);
        ILeadPurge purge = place.Services.GetRequiredService<ILeadPurge>();
        for (int first = 0; first < 300; first += 10)
        {
            foreach (long lead in (long[])[first + 1, first + 2])
            {
                LeadCommit commit = await place.Store.ReadAsync(lead);
                commit.SignalIds.AddRange(Enumerable.Range(0, 400).Select(i => new CountedSignal($"{i:D4}", Told.Monday.AddDays(-3_000).AddSeconds(-i))));
                await place.Store.CommitAsync(commit, default);
            }

            (LeadCommit from, LeadCommit into) = (await place.Store.ReadAsync(first + 1), await place.Store.ReadAsync(first + 2));
            await Task.WhenAll(
                Task.Run(async () => await place.Store.MergeAsync(into, from, default)),
                Task.Run(async () => await purge.PurgeAsync(1_000)));
        }
    }
}
