using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests;

/// <summary>What the contract of stores asks, of the one in memory.</summary>
public sealed class InMemoryStoreTests
{
    private static readonly LeadKey Lead = new("", 17);
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private InMemoryLeadStore Store => field ??= new InMemoryLeadStore(_clock, new InMemoryStoreLimits { MostLeads = 3, MostDeadLetters = 1 });

    [Fact]
    public async Task Commit_OnAnOldVersion_KeepsNothing()
    {
        (LeadRecord mine, LeadRecord theirs) = (await ReadAsync(Lead), await ReadAsync(Lead));
        theirs.Score = 5;
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(new LeadCommit { Record = theirs }, default));
        mine.Score = 7;

        Assert.Equal(CommitOutcome.VersionMoved, await Store.CommitAsync(new LeadCommit { Record = mine }, default));

        LeadRecord kept = await ReadAsync(Lead);
        Assert.Equal((1L, 5.0), (kept.Version, kept.Score));
    }

    [Fact]
    public async Task Record_ThatWasRead_IsNobodyElses()
    {
        LeadRecord mine = await ReadAsync(Lead);
        ScoringModel.Standard.Record(mine.State, new Signal(SignalKinds.DemoRequest, _clock.GetUtcNow()));
        await Store.CommitAsync(new LeadCommit { Record = mine }, default);
        mine.State.Clear();

        Assert.Equal(90, ScoringModel.Standard.Assess((await ReadAsync(Lead)).State, _clock.GetUtcNow()).Score, 9);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_OfACountedId_IsRefusedUntilItsRetentionIsOver()
    {
        Assert.Equal(CommitOutcome.Committed, await CountAsync("s-1"));
        Assert.Equal(CommitOutcome.AlreadyCounted, await CountAsync("s-1"));
        _clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(CommitOutcome.Committed, await CountAsync("s-2"));

        Assert.Equal(CommitOutcome.AlreadyCounted, await CountAsync("s-2"));
        Assert.Equal(CommitOutcome.Committed, await CountAsync("s-1"));
    }

    [Fact]
    [Trait("Rule", "H-04")]
    public async Task Due_UnderALease_IsGivenToNobodyElseUntilItEnds()
    {
        DateTimeOffset now = _clock.GetUtcNow();
        await CommitAsync(Lead, c => c.Record.TemperatureDue = now.AddSeconds(2));
        await CommitAsync(new LeadKey("", 18), c => c.Record.TemperatureDue = now.AddSeconds(1));

        Assert.Empty(await Store.TakeDueAsync(now, 10, TimeSpan.FromMinutes(1), default));
        Assert.Equal([18, 17], (await Store.TakeDueAsync(now.AddSeconds(5), 10, TimeSpan.FromMinutes(1), default)).Select(k => k.Lead));
        Assert.Empty(await Store.TakeDueAsync(now.AddSeconds(30), 10, TimeSpan.FromMinutes(1), default));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(2, (await Store.TakeDueAsync(_clock.GetUtcNow(), 10, TimeSpan.FromMinutes(1), default)).Count);
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task Messages_OfALead_KeepTheirOrderThroughRetriesAndLeases()
    {
        await CommitAsync(Lead, c => c.Messages.AddRange([Message(1), Message(2)]));
        LeasedMessage first = Assert.Single(await TakeAsync());
        Assert.Empty(await TakeAsync());
        Assert.True(await Store.RetryAsync(first, _clock.GetUtcNow().AddSeconds(10), default));
        Assert.Empty(await TakeAsync());
        _clock.Advance(TimeSpan.FromSeconds(10));
        LeasedMessage again = Assert.Single(await TakeAsync());

        Assert.Equal((first.Message, 2), (again.Message, again.Attempt));
        Assert.False(await Store.SettleAsync(first, default));
        Assert.True(await Store.SettleAsync(again, default));
        Assert.Equal(2, Assert.Single(await TakeAsync()).Message.Event.Sequence);
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task Message_ThatIsGivenUp_IsADeadLetterAndTheNextGoesOn()
    {
        await CommitAsync(Lead, c => c.Messages.AddRange([Message(1), Message(2)]));
        Assert.True(await Store.BuryAsync(Assert.Single(await TakeAsync()), default));
        Assert.True(await Store.BuryAsync(Assert.Single(await TakeAsync()), default));

        Assert.Equal(2, Assert.Single(await Store.DeadLettersAsync("", 10, default)).Event.Sequence);
        Assert.Empty(await TakeAsync());
    }

    [Fact]
    public async Task Slot_ThatIsTheLast_GoesToOneOfTwoLeads()
    {
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(Lead, c => c.Reservation = new SlotReservation(17, 1, "ada", Capacity: 1)));
        Assert.Equal(CommitOutcome.SlotTaken, await CommitAsync(new LeadKey("", 18), c => c.Reservation = new SlotReservation(18, 1, "ada", Capacity: 1)));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(Lead, c => c.ReleasedFence = 1));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(new LeadKey("", 18), c => c.Reservation = new SlotReservation(18, 1, "ada", Capacity: 1)));
    }

    [Fact]
    public async Task Lead_BeyondTheLimit_IsRefusedAndNoneIsForgotten()
    {
        foreach (int id in new[] { 1, 2, 3 })
        {
            await CommitAsync(new LeadKey("", id), _ => { });
        }

        StoreFullException full = await Assert.ThrowsAsync<StoreFullException>(async () => await CommitAsync(new LeadKey("", 4), _ => { }));

        Assert.Equal("The store is full. store: 3 leads are as many as it may keep (MostLeads)", full.Message);
        Assert.Equal(3, Store.Count);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(new LeadKey("", 3), _ => { }));
    }

    [Fact]
    [Trait("Rule", "H-08")]
    public async Task Erasure_OfALead_KeepsNothingButThatItWas()
    {
        await CommitAsync(Lead, c =>
        {
            c.SignalIds.Add(new CountedSignal("s-1", _clock.GetUtcNow().AddDays(30)));
            c.Messages.Add(Message(1));
            c.Events.Add(Event(1));
        });
        await CommitAsync(Lead, c => c.IsErasure = true);

        Assert.Empty(await Store.EventsAsync(Lead, default));
        Assert.Empty(await TakeAsync());
        Assert.Equal(CommitOutcome.Committed, await CountAsync("s-1"));
    }

    private static ResponseEvent Event(long sequence) =>
        new() { Lead = 17, Sequence = sequence, At = DateTimeOffset.UnixEpoch, Kind = ResponseEventKind.Parked };

    private static LeadMessage Message(long sequence) => new(Lead, Event(sequence), 0, LeadMessageKind.Offer, "ada", 1);

    private async Task<IReadOnlyList<LeasedMessage>> TakeAsync() =>
        await Store.TakeMessagesAsync(_clock.GetUtcNow(), 10, TimeSpan.FromMinutes(1), default);

    private Task<CommitOutcome> CountAsync(string id) => CommitAsync(Lead, c => c.SignalIds.Add(new CountedSignal(id, _clock.GetUtcNow().AddDays(30))));

    private async Task<LeadRecord> ReadAsync(LeadKey key)
    {
        LeadRecord record = new(ScoringModel.Standard);
        await Store.ReadAsync(key, record, default);
        return record;
    }

    private async Task<CommitOutcome> CommitAsync(LeadKey key, Action<LeadCommit> fill)
    {
        LeadCommit commit = new() { Record = await ReadAsync(key) };
        fill(commit);
        return await Store.CommitAsync(commit, default);
    }
}
