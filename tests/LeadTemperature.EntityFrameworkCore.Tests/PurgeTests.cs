using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>What is past its retention goes, and nothing else.</summary>
public sealed class PurgeTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Ids_PastTheirTime_AreDeletedALittleAtATime(string database)
    {
        await using Place<string, string> place = new(database);
        await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Counting("a", "b", "c").Hot("dora"), default);
        ILeadPurge purge = place.Services.GetRequiredService<ILeadPurge>();
        Assert.Equal(0, await purge.PurgeAsync());
        place.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(2, await purge.PurgeAsync(2));
        Assert.Equal(1, await purge.PurgeAsync(2));
        Assert.Equal((0, 1), (await place.CountAsync("signal_ids"), await place.CountAsync("events")));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Events_PastTheirRetention_AreDeletedAndTheResponseStays(string database)
    {
        await using Place<string, string> place = new(database, o => o.EventRetention = TimeSpan.FromDays(10));
        await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Hot("dora", "bob"), default);
        ILeadPurge purge = place.Services.GetRequiredService<ILeadPurge>();
        place.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(0, await purge.PurgeAsync());
        place.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, await purge.PurgeAsync());
        Assert.NotNull((await place.Store.ReadAsync("ada")).Record.Response!.Open);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    [Trait("Rule", "H-08")]
    public async Task Tombstones_UnderAnotherKey_AreNotTakenForNothing(string database)
    {
        byte[] key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        await using Place<string, string> place = new(database, o => o.HashKey = key);
        LeadCommit erasure = await place.Store.ReadAsync("ada");
        erasure.IsErasure = true;
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(erasure, default));
        await using Place<string, string> same = new(database, o => o.HashKey = key, connection: place.Connection);
        Assert.Equal(CommitOutcome.Erased, await same.Store.CommitAsync(await same.Store.ReadAsync("ada"), default));
        await using Place<string, string> other = new(database, o => o.HashKey = [.. key.Reverse()], connection: place.Connection);
        await using Place<string, string> none = new(database, connection: place.Connection);
        LeadCommit late = await other.Store.ReadAsync("ada");
        await Assert.ThrowsAsync<LeadStoreException>(async () => await other.Store.CommitAsync(late, default));
        LeadStoreException refused = await Assert.ThrowsAsync<LeadStoreException>(async () => await none.Store.CommitAsync(late, default));
        Assert.Equal(["HashKey: the key is not the one that the tables were begun with"], refused.Faults.Select(f => f.Message));
    }
}
