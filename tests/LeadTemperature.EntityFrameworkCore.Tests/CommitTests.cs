using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Topics;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>What a commit keeps, and what it is judged by.</summary>
public sealed class CommitTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Commit_OfALead_IsReadAgainAsItWas(string database)
    {
        await using Place<string, string> place = new(database);
        LeadCommit commit = (await place.Store.ReadAsync("ada")).Hot("dora", "bob").With(record =>
        {
            Told.Model.Record(record.State, new Signal(SignalKinds.DemoRequest, Told.Monday));
            record.Topics = new LeadTopics();
            Assert.True(record.Topics.TryRecord(new Signal(SignalKinds.DemoRequest, Told.Monday, topic: "roof"), out _));
            record.NewestSignalId = "s1";
            record.ValidUntil = Told.Monday.AddDays(3).AddMicroseconds(1);
            record.TemperatureDue = Told.Monday.AddDays(1);
            record.RoutingDue = Told.Monday.AddMinutes(1);
            record.Wait = new LeadWait(ResponseCause.Time, Told.Monday);
            record.IsImported = true;
            record.Aliases = ["x", "y z"];
        });
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        LeadRecord written = commit.Record;
        LeadRecord read = (await place.Store.ReadAsync("ada")).Record;

        Assert.Equal(1, written.Version);
        Assert.Equal(Text(written), Text(read));
        Assert.Equal(written.State.ToBytes(), read.State.ToBytes());
        Assert.Equal(written.Topics!.ToBytes(), read.Topics!.ToBytes());
        Assert.Equal(written.Response, read.Response);
        Assert.Equal(commit.Events, await place.Store.EventsAsync(read.Key, default));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Lead_ThatIsNotKept_IsAnEmptyRecord(string database)
    {
        await using Place<string, string> place = new(database);
        LeadRecord record = new(Told.Model) { Score = 5, Version = 7, HotFrom = Told.Monday };
        Assert.False(await place.Store.ReadAsync(new LeadKey("", "nobody"), record, default));
        Assert.Equal((0L, 0.0, null), (record.Version, record.Score, record.HotFrom));
    }

    /// <summary>Both have numbered their events on.</summary>
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Commit_WithEventsThatAnotherWasFasterWith_IsOnAVersionThatMoved(string database)
    {
        await using Place<string, string> place = new(database);
        foreach (string lead in new[] { "new", "known" })
        {
            if (lead == "known")
            {
                Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync(lead)).Counting("a"), default));
            }

            LeadCommit first = (await place.Store.ReadAsync(lead)).Hot("dora");
            LeadCommit second = (await place.Store.ReadAsync(lead)).Hot("dora");
            Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(first, default));
            Assert.Equal(CommitOutcome.VersionMoved, await place.Store.CommitAsync(second, default));
            Assert.Equal(first.Events, await place.Store.EventsAsync(first.Record.Key, default));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Commit_OnAnOlderVersion_KeepsNothing(string database)
    {
        await using Place<string, string> place = new(database);
        LeadCommit first = (await place.Store.ReadAsync("ada")).Counting("a");
        LeadCommit second = (await place.Store.ReadAsync("ada")).Counting("b").Hot("dora");
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(first, default));
        Assert.Equal(CommitOutcome.VersionMoved, await place.Store.CommitAsync(second, default));
        Assert.Equal((1, 0, 0), (await place.CountAsync("signal_ids"), await place.CountAsync("events"), await place.CountAsync("messages")));
        LeadCommit third = (await place.Store.ReadAsync("ada")).Counting("b");
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(third, default));
        Assert.Equal(2, third.Record.Version);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    [Trait("Rule", "H-02")]
    public async Task Commit_OfASignalThatCounted_NamesItAndKeepsNothing(string database)
    {
        await using Place<string, string> place = new(database);
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Counting("a", "b"), default));
        LeadCommit again = (await place.Store.ReadAsync("ada")).Counting("c", "b", "d").With(record => record.Score = 1);
        Assert.Equal(CommitOutcome.AlreadyCounted, await place.Store.CommitAsync(again, default));
        Assert.Equal(["b"], again.CountedBefore);
        Assert.Equal(0, (await place.Store.ReadAsync("ada")).Record.Score);
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync("bob")).Counting("a"), default));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Commit_OfManyIds_KeepsThemAll(string database)
    {
        await using Place<string, string> place = new(database);
        string[] ids = [.. Enumerable.Range(0, 30).Select(i => $"s{i}")];
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync((await place.Store.ReadAsync("ada")).Counting([.. ids, "s3"]), default));
        Assert.Equal(30, await place.CountAsync("signal_ids"));
        LeadCommit again = (await place.Store.ReadAsync("ada")).Counting([.. ids.Take(20).Select(id => $"new-{id}"), "s29"]);
        Assert.Equal(CommitOutcome.AlreadyCounted, await place.Store.CommitAsync(again, default));
        Assert.Equal(30, await place.CountAsync("signal_ids"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    [Trait("Rule", "H-06")]
    public async Task Commit_OnAnOlderModel_KeepsNothing(string database)
    {
        await using Place<string, string> place = new(database);
        LeadCommit commit = (await place.Store.ReadAsync("ada")).Counting("a");
        StoredModel model = new() { Scope = "", Definition = "{}", Fingerprint = "f", AppliedAt = Told.Monday, IsFromHistory = true };
        Assert.True(await place.Store.SaveModelAsync(model, 0, default));
        Assert.False(await place.Store.SaveModelAsync(model, 0, default));
        Assert.Equal(CommitOutcome.ModelMoved, await place.Store.CommitAsync(commit, default));
        Assert.Equal(new ModelReading(1, model), await place.Store.ReadModelAsync("", default));
        Assert.Equal(new ModelReading(1, null), await place.Store.ReadModelAsync("other", default));
        Assert.True(await place.Store.SaveModelAsync(model with { Scope = "other", Configured = "g" }, 1, default));
        await place.Store.MarkSweptAsync("other", "not f", default);
        await place.Store.MarkSweptAsync("", "f", default);
        Assert.Equal(new ModelReading(2, model with { IsSwept = true }), await place.Store.ReadModelAsync("", default));
        Assert.False((await place.Store.ReadModelAsync("other", default)).Model!.IsSwept);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    [Trait("Rule", "R-01")]
    public async Task LastSlot_OfARep_IsGivenOnce(string database)
    {
        await using Place<string, string> place = new(database);
        CommitOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            LeadCommit commit = await place.Store.ReadAsync($"lead-{i}");
            commit.Reservation = new SlotReservation(commit.Record.Key.Lead, 1, "bob", Capacity: 3);
            return await place.Store.CommitAsync(commit, default);
        })));
        Assert.Equal(3, outcomes.Count(outcome => outcome == CommitOutcome.Committed));
        Assert.Equal(17, outcomes.Count(outcome => outcome == CommitOutcome.SlotTaken));
        Assert.Equal(3, (await place.Store.ReadRoutingAsync("", default)).Slots.HeldBy("bob"));
        Assert.Equal(3, await place.CountAsync("leads"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Slot_OfALead_MovesAndIsFreedOnce(string database)
    {
        await using Place<string, string> place = new(database);
        Assert.Equal("1 0", await SlotAsync(place, new SlotReservation("ada", 1, "bob", 1), null));
        Assert.Equal("1 0", await SlotAsync(place, new SlotReservation("ada", 2, "bob", 1), null));
        Assert.Equal("0 1", await SlotAsync(place, new SlotReservation("ada", 3, "amy", 1), null));
        Assert.Equal("0 1", await SlotAsync(place, new SlotReservation("ada", 2, "bob", 1), null));
        Assert.Equal("0 1", await SlotAsync(place, null, 2));
        Assert.Equal("0 0", await SlotAsync(place, null, 3));
        Assert.Equal("0 0", await SlotAsync(place, null, 3));
        Assert.Equal("0 0", await SlotAsync(place, new SlotReservation("ada", 3, "amy", 1), null));
        Assert.Equal("1 0", await SlotAsync(place, new SlotReservation("ada", 4, "bob", 0, MayExceed: true), 3));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Rotation_OfAPool_TakesChangesOneAfterTheOther(string database)
    {
        await using Place<string, string> place = new(database);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            LeadCommit commit = await place.Store.ReadAsync($"lead-{i}");
            commit.RotationChanges.Add(new AttendanceChanged("sales", [new RepEntrance($"rep-{i}")], [], [], []));
            commit.RotationChanges.Add(new TurnUsed("sales", $"rep-{i}", []));
            Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        })));
        PoolRotation rotation = (await place.Store.ReadRoutingAsync("", default)).RotationOf("sales");
        Assert.Equal(10, rotation.Standings.Count);
        Assert.Equal(10, rotation.Standings.Select(standing => standing.Turn).Distinct().Count());
    }

    private static async Task<string> SlotAsync(Place<string, string> place, SlotReservation? reservation, long? released)
    {
        LeadCommit commit = await place.Store.ReadAsync("ada");
        commit.Reservation = reservation;
        commit.ReleasedFence = released;
        Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
        SlotBook book = (await place.Store.ReadRoutingAsync("", default)).Slots;
        return FormattableString.Invariant($"{book.HeldBy("bob")} {book.HeldBy("amy")}");
    }

    private static string Text(LeadRecord r) => FormattableString.Invariant(
        $"{r.Key} {r.Version} {r.NewestSignalId} {r.Temperature} {r.Score} {r.AsOf:O} {r.Fingerprint} {r.HotFrom:O} {r.HotUntil:O} {r.WarmUntil:O} {r.ValidUntil:O} {r.TemperatureDue:O} {r.RoutingDue:O} {r.Wait} {r.IsImported} {string.Join('|', r.Aliases)}");
}
