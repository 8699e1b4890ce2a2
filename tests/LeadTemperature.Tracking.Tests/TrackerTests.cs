using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>From the front door to the rep's pager, and on when nobody answers.</summary>
public sealed class TrackerTests
{
    [Fact]
    [Trait("Rule", "H-01")]
    public async Task Signal_ThatMakesHot_HasAnOwnerWhenItReturnsAndPagesThem()
    {
        House house = new("ada", "bob");

        LeadUpdate update = await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.WorkAsync();

        Assert.Equal(LeadUpdateKind.Recorded, update.Kind);
        Assert.True(update.HasChanged);
        Assert.Equal((RepId)"ada", update.Accountable!.Rep);
        Assert.Equal([ResponseEventKind.Opened, ResponseEventKind.Offered], update.Events.Select(e => e.Kind));
        LeadNotification told = Assert.Single(house.Told);
        Assert.Equal((LeadMessageKind.Offer, (RepId?)"ada", 1), (told.Message.Kind, told.Message.To, told.Attempt));
        Assert.Equal("s-1", told.Brief.NewestSignalId);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_DeliveredTwice_CountsOnce()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        LeadReading before = (await house.Tracker.ReadAsync(17))!;

        LeadUpdate again = await house.Tracker.RecordAsync(17, house.Demo("s-1"));

        Assert.Equal(LeadUpdateKind.Duplicate, again.Kind);
        Assert.Equal(before.Assessment.Score, (await house.Tracker.ReadAsync(17))!.Assessment.Score);
    }

    [Fact]
    [Trait("Rule", "H-04")]
    [Trait("Rule", "H-09")]
    [Trait("Rule", "H-12")]
    public async Task Offer_ThatNobodyAccepts_GoesToTheNextRepAndThenToDuty()
    {
        House house = new("ada", "bob");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.WorkAsync();
        for (int second = 0; second < 400; second++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await house.WorkAsync();
        }

        Assert.Equal(
            ["Offer ada", "NoLongerYours ada", "Offer bob", "NoLongerYours bob", "Duty boss", "Overdue boss"],
            house.Told.Select(t => $"{t.Message.Kind} {t.Message.To}"));
        Assert.Equal((RepId)"boss", (await house.Tracker.ReadAsync(17))!.Response.Open!.Accountable.Rep);
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task Notifier_ThatFails_IsTriedAgainAndAnOfferThatDiesGoesOn()
    {
        House house = new("ada", "bob") { Fails = m => m.To == "ada" && m.Kind == LeadMessageKind.Offer };
        house.Options.DeliveryAttempts = 2;
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        for (int second = 0; second < 10; second++)
        {
            await house.WorkAsync();
            house.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Contains(house.Told, t => t.Message.Kind == LeadMessageKind.Offer && t.Message.To == "bob");
        Assert.Single(await house.Store.DeadLettersAsync("", 10, default));
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task Offer_ThatWasAcceptedMeanwhile_IsNotSent()
    {
        House house = new("ada");
        LeadUpdate hot = await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.DecideAsync(17, ResponseCommand.Accept("ada", hot.Accountable!.Fence));

        await house.WorkAsync();

        Assert.Empty(house.Told);
        Assert.Empty(await house.Store.DeadLettersAsync("", 10, default));
    }

    [Fact]
    [Trait("Rule", "R-04")]
    public async Task Claims_AHundredAtOnce_HaveOneWinner()
    {
        House house = new("ada");
        LeadUpdate hot = await house.Tracker.RecordAsync(17, house.Demo("s-1"));

        LeadUpdate[] claims = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
            await house.Tracker.DecideAsync(17, ResponseCommand.Claim($"rep-{i}", hot.Accountable!.Fence)))));

        Assert.Single(claims, c => c.Kind == LeadUpdateKind.Recorded);
        Assert.All(claims.Where(c => c.Refusal is not null), c => Assert.Equal("stale-fence", c.Refusal!.Code));
    }

    [Fact]
    [Trait("Rule", "H-11")]
    public async Task Leads_OfTwoScopes_NeverMeet()
    {
        House house = new("ada");
        await house.Tracker.In("acme").RecordAsync(17, house.Demo("s-1"));

        Assert.NotNull(await house.Tracker.In("acme").ReadAsync(17));
        Assert.Null(await house.Tracker.In("other").ReadAsync(17));
        Assert.Null(await house.Tracker.ReadAsync(17));
    }

    [Fact]
    [Trait("Rule", "H-04")]
    public async Task Temperature_ThatTimeChanges_IsSeenWithoutASignal()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        house.Clock.Advance(TimeSpan.FromDays(4));
        await house.WorkAsync();

        IReadOnlyList<ResponseEvent> events = await house.Store.EventsAsync(new LeadKey("", 17), default);
        Assert.Contains(events, e => e.Kind == ResponseEventKind.Cooled);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_OfAnUnknownKind_IsRefusedAndHoldsUpNothing()
    {
        House house = new("ada");

        LeadUpdate unknown = await house.Tracker.RecordAsync(17, new Signal(new SignalKind("demo-requst"), house.Clock.GetUtcNow()));
        LeadUpdate known = await house.Tracker.RecordAsync(17, house.Demo("s-1"));

        Assert.Equal((LeadUpdateKind.Refused, "unknown-kind"), (unknown.Kind, unknown.SignalRefusal!.Faults[0].Code));
        Assert.Equal(LeadUpdateKind.Recorded, known.Kind);
    }

    [Fact]
    [Trait("Rule", "H-08")]
    public async Task Lead_ThatIsErased_RefusesLateDeliveries()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        LeadUpdate erased = await house.Tracker.EraseAsync(17);

        LeadUpdate late = await house.Tracker.RecordAsync(17, house.Demo("s-2"));

        Assert.Equal((LeadUpdateKind.Erased, LeadUpdateKind.Erased), (erased.Kind, late.Kind));
        Assert.Null(await house.Tracker.ReadAsync(17));
        Assert.Empty(await house.Store.EventsAsync(new LeadKey("", 17), default));
        Assert.Equal(0, (await house.Store.ReadRoutingAsync("", default)).Slots.HeldBy("ada"));
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Duplicate_OfASignal_TellsTheLeadAsItIsKept()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Sign(SignalKinds.PageView, "p"));

        LeadUpdate again = await house.Tracker.RecordAsync(17, house.Demo("p"));

        Assert.Equal((LeadUpdateKind.Duplicate, Temperature.Cold, 1.0), (again.Kind, again.Assessment.Temperature, Math.Round(again.Assessment.Score, 9)));
        Assert.Empty(again.Events);
        Assert.Null(again.Accountable);
    }

    [Fact]
    [Trait("Rule", "H-11")]
    public void Messages_OfALeadWithASlashAndOfATenant_HaveDifferentIds()
    {
        string[] ids = [.. new[] { new LeadKey("", "acme/17"), new LeadKey("acme", 17), new LeadKey("", "acme%2F17"), new LeadKey("a#1.0", 17) }
            .Select(key => LeadMessage.IdOf(key, 2, 0))];

        Assert.Equal(["acme%2F17#2.0", "acme/17#2.0", "acme%252F17#2.0", "a%231.0/17#2.0"], ids);
    }

    [Fact]
    [Trait("Rule", "H-03")]
    public async Task Rep_WhoDeclines_IsNotToldThatTheLeadIsGoneAndOneWhoLosesItIs()
    {
        House house = new("ada", "bob");
        LeadUpdate first = await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.DecideAsync(17, ResponseCommand.Decline("ada", first.Accountable!.Fence));
        LeadUpdate second = (await house.Tracker.DecideAsync(17, ResponseCommand.Assign("ada", (await house.ReadAsync(17)).Response.Fence)))!;
        await house.WorkAsync();

        Assert.Equal((RepId)"ada", second.Accountable!.Rep);
        Assert.Equal(["NoLongerYours bob", "Offer ada"], house.Told.Select(t => $"{t.Message.Kind} {t.Message.To}"));
    }

    [Fact]
    [Trait("Rule", "R-05")]
    public async Task Answer_ThatIsMissed_IsToldTheOwnerAndDuty()
    {
        House house = new("ada");
        LeadUpdate hot = await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.DecideAsync(17, ResponseCommand.Accept("ada", hot.Accountable!.Fence));

        await house.PassAsync(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        Assert.Equal(["Overdue ada", "Overdue boss"], house.Told.Select(t => $"{t.Message.Kind} {t.Message.To}"));
    }

    [Fact]
    [Trait("Rule", "H-01")]
    public async Task Plugin_ThatAsksForTheTracker_IsGivenIt()
    {
        ServiceCollection services = new();
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" }, Cover = new CoverLimits() })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .AddRepDirectory<Nobody>()
            .AddCover<ReportingCover>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        ILeadTracker tracker = provider.GetRequiredService<ILeadTracker>();
        await tracker.RecordAsync(17, new Signal(SignalKinds.DemoRequest, provider.GetRequiredService<TimeProvider>().GetUtcNow(), id: "s-1"));

        await provider.GetRequiredService<ILeadWork>().ProcessDueAsync(10);

        Assert.NotNull((await tracker.ReadAsync(17))!.Response.Open!.CoverAnsweredAt);
    }

    private sealed class Nobody : IRepDirectory
    {
        public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
            new([new SalesRep { Id = "ada", Pools = ["sales"], Capacity = 1, IsActive = false }]);
    }

    private sealed class ReportingCover(ILeadTracker tracker) : ICover
    {
        public async ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken)
        {
            await tracker.DecideAsync(request.Brief.Lead, ResponseCommand.CoverAnswered(request.Fence, "hello"), cancellationToken);
            return CoverReply.Taken(request.LapsesAt);
        }
    }
}
