using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests;

/// <summary>Who is hot now, and what reps and time do to it.</summary>
public sealed class HotLeadTests
{
    [Fact]
    [Trait("Rule", "R-10")]
    public async Task HotLeads_OfATracker_AreAWorklistThatIsRightWithoutAnybodyLooking()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync("first", house.Demo("1"));
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await house.Tracker.RecordAsync("second", house.Sign(SignalKinds.QuoteRequest, "2"));
        await house.Tracker.RecordAsync("warm", house.Sign(SignalKinds.PricingInquiry, "3"));

        IReadOnlyList<HotLead> now = await house.Tracker.HotLeadsAsync();
        house.Clock.Advance(TimeSpan.FromDays(4));
        IReadOnlyList<HotLead> later = await house.Tracker.HotLeadsAsync();

        Assert.Equal(["first", "second"], now.Select(h => h.Key.ToString()));
        Assert.Equal((ResponseStage.Offered, (RepId?)"ada", 90.0), (now[1].Stage, now[1].Accountable, Math.Round(now[1].Assessment.Score, 9)));
        Assert.True(now[0].ResponseDue < now[1].ResponseDue);
        Assert.Empty(later);
    }

    [Fact]
    [Trait("Rule", "R-07")]
    public async Task Lead_ThatIsNotReady_ReadsAtMostWarmUntilNewerEvidence()
    {
        House house = new("ada");
        LeadUpdate hot = await house.Tracker.RecordAsync(17, house.Demo("1"));
        long fence = hot.Accountable!.Fence;
        await house.Tracker.DecideAsync(17, ResponseCommand.Accept("ada", fence));
        await house.Tracker.DecideAsync(17, ResponseCommand.Conversation("ada"));
        LeadUpdate closed = await house.Tracker.DecideAsync(17, ResponseCommand.NotReady("ada", (await house.ReadAsync(17)).Response.Fence));
        IReadOnlyList<LeadRecord> rows = await house.Store.HotAsync("", ScoringModel.Standard, house.Clock.GetUtcNow(), 10, default);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.PageView, "2"));
        LeadReading limited = await house.ReadAsync(17);
        IReadOnlyList<HotLead> listed = await house.Tracker.HotLeadsAsync();

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        LeadUpdate again = await house.Tracker.RecordAsync(17, house.Demo("3"));

        Assert.Equal(LeadUpdateKind.Recorded, closed.Kind);
        Assert.Empty(rows);
        Assert.Equal((Temperature.Hot, Temperature.Warm), (limited.Assessment.Temperature, limited.Temperature));
        Assert.Empty(listed);
        Assert.Equal((RepId)"ada", again.Accountable!.Rep);
        Assert.Single(await house.Tracker.HotLeadsAsync());
    }

    [Fact]
    [Trait("Rule", "R-13")]
    public async Task Rep_WhoIsGone_LosesWhatTheyHaveWithoutAMiss()
    {
        House house = new("ada", "bob");
        house.Options.RosterAge = TimeSpan.Zero;
        await house.Tracker.RecordAsync(1, house.Demo("1"));
        await house.Tracker.RecordAsync(2, house.Demo("2"));
        await house.Tracker.RecordAsync(3, house.Demo("3"));

        IReadOnlyList<LeadUpdate> updates = await house.Tracker.RepGoneAsync("ada");

        Assert.Equal(2, updates.Count);
        Assert.All(updates, u => Assert.Equal((RepId)"bob", u.Accountable!.Rep));
        Assert.Equal(3, (await house.Store.ReadRoutingAsync("", default)).Slots.HeldBy("bob"));
    }

    [Fact]
    [Trait("Rule", "R-06")]
    public async Task Signal_ThatComesLate_OpensNothingForHeatThatIsOver()
    {
        House house = new("ada");

        LeadUpdate late = await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.DemoRequest, "1", TimeSpan.FromDays(20)));

        Assert.Equal([ResponseEventKind.HotSeenLate], late.Events.Select(e => e.Kind));
        Assert.Null(late.Accountable);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_OlderThanIdsAreKnown_IsRefusedLive()
    {
        House house = new("ada");

        LeadUpdate old = await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.DemoRequest, "1", TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1)));
        LeadUpdate edge = await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.DemoRequest, "2", TimeSpan.FromDays(30)));

        Assert.Equal(
            "at: 2026-01-31T08:59:59.000000Z is older than ids of signals are known, so that it could count twice"
            + " (allowed: 2026-01-31T09:00:00.000000Z or later; signals of the past are recorded as a backfill)",
            old.SignalRefusal!.Faults[0].Message);
        Assert.Equal(LeadUpdateKind.Recorded, edge.Kind);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_AheadOfTheClock_CountsNowAndKeepsItsTopic()
    {
        House house = new("ada");

        LeadUpdate ahead = await house.Tracker.RecordAsync(
            17, new Signal(SignalKinds.DemoRequest, house.Clock.GetUtcNow().AddMinutes(4), topic: "riverside", id: "1"));
        await house.WorkAsync();

        Assert.Equal((Temperature.Hot, 90.0), (ahead.Assessment.Temperature, Math.Round(ahead.Assessment.Score, 9)));
        Assert.Equal("riverside", Assert.Single(house.Told).Brief.Topics[0].Topic);
    }

    [Fact]
    public async Task Signal_WithAnEmptyOrEndlessId_IsRefused()
    {
        House house = new("ada");

        LeadUpdate empty = await house.Tracker.RecordAsync(17, house.Demo(""));
        LeadUpdate endless = await house.Tracker.RecordAsync(17, house.Demo(new string('x', 201)));

        Assert.Equal("id: \"\" is empty (allowed: 1 to 200 characters, no control characters, no outer white space; or no id at all)", empty.SignalRefusal!.Faults[0].Message);
        Assert.Contains("has 201 characters (allowed: 1 to 200 characters, no control characters, no outer white space; or no id at all)", endless.SignalRefusal!.Faults[0].Message, StringComparison.Ordinal);
        Assert.Null(await house.Tracker.ReadAsync(17));
    }

    [Fact]
    public async Task Id_ThatIsNone_IsRefusedByEachCall()
    {
        House house = new("ada");
        LeadId none = default;

        await Assert.ThrowsAsync<ArgumentException>("lead", async () => await house.Tracker.RecordAsync(none, house.Demo("1")));
        await Assert.ThrowsAsync<ArgumentException>("lead", async () => await house.Tracker.DecideAsync(none, ResponseCommand.Tick));
        await Assert.ThrowsAsync<ArgumentException>("lead", async () => await house.Tracker.ReadAsync(none));
        await Assert.ThrowsAsync<ArgumentException>("from", async () => await house.Tracker.MergeAsync(1, none));
        await Assert.ThrowsAsync<ArgumentException>("rep", async () => await house.Tracker.RepGoneAsync(default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("most", async () => await house.Tracker.HotLeadsAsync(0));
        Assert.Throws<ArgumentException>("scope", () => house.Tracker.In(" "));
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task DeadLetter_ThatIsRevived_IsDelivered()
    {
        House house = new("ada") { Fails = m => m.Kind == LeadMessageKind.Duty };
        house.Options.DeliveryAttempts = 1;
        house.Directory = _ => throw new InvalidOperationException("The directory is out.");
        await house.Tracker.RecordAsync(17, house.Demo("1"));
        await house.PassAsync(TimeSpan.FromSeconds(10));
        LeadMessage dead = Assert.Single(await house.Tracker.DeadLettersAsync());
        house.Fails = _ => false;

        Assert.True(await house.Tracker.ReviveAsync(dead.Id));
        await house.WorkAsync();

        Assert.Equal(dead.Id, Assert.Single(house.Told).Message.Id);
        Assert.Empty(await house.Tracker.DeadLettersAsync());
        Assert.False(await house.Tracker.ReviveAsync(dead.Id));
    }

    [Fact]
    [Trait("Rule", "R-03")]
    public async Task Lead_WithDuty_GoesToARepWhoHasComeSince()
    {
        House house = new("ada");
        house.Options.RosterAge = TimeSpan.Zero;
        SalesRepAway(house, isAway: true);
        await house.Tracker.RecordAsync(17, house.Demo("1"));
        await house.PassAsync(TimeSpan.FromSeconds(10));
        ResponseStage before = (await house.ReadAsync(17)).Response.Open!.Stage;
        SalesRepAway(house, isAway: false);

        await house.PassAsync(TimeSpan.FromSeconds(61));

        Assert.Equal(ResponseStage.Escalated, before);
        Assert.Equal((RepId)"ada", (await house.ReadAsync(17)).Response.Open!.Accountable.Rep);
    }

    private static void SalesRepAway(House house, bool isAway) => house.Directory = _ => new(
    [
        new Routing.SalesRep { Id = "ada", Pools = ["sales"], Capacity = 5, IsActive = !isAway },
        new Routing.SalesRep { Id = "cleo", Pools = ["sales"], Capacity = 0 },
    ]);
}
