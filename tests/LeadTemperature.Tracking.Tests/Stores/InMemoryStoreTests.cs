using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Stores;

/// <summary>What is special to the store in memory: its bounds, and what it costs.</summary>
public sealed class InMemoryStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly ManualClock _clock = new(Start);

    private InMemoryLeadStore Store => field ??= new InMemoryLeadStore(_clock, new InMemoryStoreLimits { MostLeads = 3, MostDeadLetters = 2 });

    [Fact]
    public async Task Lead_BeyondTheLimit_IsRefusedAndNoneIsForgotten()
    {
        foreach (int id in new[] { 1, 2, 3 })
        {
            await CommitAsync(id);
        }

        StoreFullException full = await Assert.ThrowsAsync<StoreFullException>(async () => await CommitAsync(4));

        Assert.Equal("The store is full. store: 3 leads are as many as it may keep (MostLeads)", full.Message);
        Assert.Equal(3, Store.Count);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(3));
    }

    [Fact]
    public async Task Place_OfALeadThatIsErasedOrRefused_IsFree()
    {
        await CommitAsync(1, c => c.Reservation = new(1, 1, "ada", 1));
        for (int id = 2; id < 9; id++)
        {
            Assert.Equal(CommitOutcome.SlotTaken, await CommitAsync(id, c => c.Reservation = new(c.Record.Key.Lead, 1, "ada", 1)));
        }

        await CommitAsync(2);
        await CommitAsync(3);
        await CommitAsync(2, c => c.IsErasure = true);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(4));
        await Assert.ThrowsAsync<StoreFullException>(async () => await CommitAsync(5));
    }

    [Fact]
    public async Task Merge_OfTwoNewLeadsIntoAStoreWithOnePlace_KeepsNeither()
    {
        await CommitAsync(1);
        await CommitAsync(2);
        await Assert.ThrowsAsync<StoreFullException>(async () => await Store.MergeAsync(await PrepareAsync(3), await PrepareAsync(4), default));
        Assert.Equal(2, Store.Count);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(3));
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task DeadLetters_BeyondTheLimit_LoseTheOldest()
    {
        for (int id = 1; id <= 3; id++)
        {
            await CommitAsync(id, c => c.Messages.Add(new LeadMessage(c.Record.Key, new() { Lead = id, Sequence = 1, At = Start, Kind = default }, 0, default, "ada", 1)));
            await Store.BuryAsync(Assert.Single(await Store.TakeMessagesAsync(Start, 9, TimeSpan.FromMinutes(1), default)), default);
        }

        Assert.Equal([2, 3], (await Store.DeadLettersAsync("", 9, default)).Select(m => m.Key.Lead));
        Assert.Equal(2, (await Store.StatusAsync(default)).DeadLetters);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_OfAnIdWhoseTimeIsOver_CountsAgain()
    {
        await CountAsync("s-1");
        Assert.Equal(CommitOutcome.AlreadyCounted, await CountAsync("s-1"));
        _clock.Advance(TimeSpan.FromDays(30).Add(TimeSpan.FromSeconds(1)));

        Assert.Equal(CommitOutcome.Committed, await CountAsync("s-1"));
        Assert.Equal(CommitOutcome.AlreadyCounted, await CountAsync("s-1"));
    }

    [Fact]
    public async Task Erasures_WithOneKey_HashAlikeAndShortKeysAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new InMemoryLeadStore(_clock, tombstoneKey: new byte[15]));
        InMemoryLeadStore keyed = new(_clock, tombstoneKey: new byte[16]);
        LeadCommit erasure = new() { Record = new LeadRecord(ScoringModel.Standard) { Key = new LeadKey("", 1) }, IsErasure = true };
        Assert.Equal(CommitOutcome.Committed, await keyed.CommitAsync(erasure, default));
        erasure.Record.Version = 0;
        Assert.Equal(CommitOutcome.Erased, await keyed.CommitAsync(erasure, default));
    }

    [Fact]
    public async Task ReadAndCommit_OfALeadThatIsKept_AllocateNothing()
    {
        InMemoryLeadStore store = new(_clock);
        for (int id = 0; id < 100; id++)
        {
            await store.CommitAsync(new LeadCommit { Record = new LeadRecord(ScoringModel.Standard) { Key = new LeadKey("acme", id), TemperatureDue = Start } }, default);
        }

        LeadRecord record = new(ScoringModel.Standard);
        LeadCommit commit = new() { Record = record };
        string[] ids = [.. Enumerable.Range(0, 64).Select(i => $"s-{i}")];
        async Task<long> RoundAsync(int times)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < times; i++)
            {
                bool isKept = await store.ReadAsync(new LeadKey("acme", i % 100), record, default);
                record.Score++;
                record.TemperatureDue = Start.AddSeconds(i);
                commit.Clear();
                commit.SignalIds.Add(new CountedSignal(ids[i / 100 % 64], Start.AddTicks(i)));
                _clock.Advance(TimeSpan.FromSeconds(1));
                Assert.True(isKept && await store.CommitAsync(commit, default) == CommitOutcome.Committed);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // The first rounds let lists and code find their size.
        await RoundAsync(20_000);
        Assert.Equal(0, await RoundAsync(5_000));
    }

    private Task<CommitOutcome> CountAsync(string id) => CommitAsync(1, c => c.SignalIds.Add(new CountedSignal(id, _clock.GetUtcNow().AddDays(30))));

    private async Task<LeadCommit> PrepareAsync(LeadId id)
    {
        LeadRecord record = new(ScoringModel.Standard);
        await Store.ReadAsync(new LeadKey("", id), record, default);
        return new LeadCommit { Record = record };
    }

    private async Task<CommitOutcome> CommitAsync(LeadId id, Action<LeadCommit>? fill = null)
    {
        LeadCommit commit = await PrepareAsync(id);
        fill?.Invoke(commit);
        return await Store.CommitAsync(commit, default);
    }
}
