using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>From the front door to the rep's pager, and on when nobody answers.</summary>
public sealed class TrackerTests
{
    [Fact]
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
    public async Task Leads_OfTwoScopes_NeverMeet()
    {
        House house = new("ada");
        await house.Tracker.In("acme").RecordAsync(17, house.Demo("s-1"));

        Assert.NotNull(await house.Tracker.In("acme").ReadAsync(17));
        Assert.Null(await house.Tracker.In("other").ReadAsync(17));
        Assert.Null(await house.Tracker.ReadAsync(17));
    }

    [Fact]
    public async Task Temperature_ThatTimeChanges_IsSeenWithoutASignal()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        house.Clock.Advance(TimeSpan.FromDays(4));
        await house.WorkAsync();

        IReadOnlyList<ResponseEvent> events = await house.Store.EventsAsync(new LeadKey("", 17), default);
        Assert.Contains(events, e => e.Kind == ResponseEventKind.Cooled);
    }

    /// <summary>A tracker in a plain container, with a clock that stands still.</summary>
    private sealed class House : IRepDirectory, ILeadNotifier
    {
        private readonly SalesRep[] _reps;

        public House(params string[] reps)
        {
            _reps = [.. reps.Select(id => new SalesRep { Id = id, Pools = ["sales"], Capacity = 5 })];
            ServiceCollection services = new();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IRepDirectory>(this);
            services.AddSingleton<ILeadNotifier>(this);
            services.AddLeadTemperature()
                .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" } })
                .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
                .Configure(o => o.DeliveryAttempts = Options.DeliveryAttempts);
            Services = services.BuildServiceProvider();
        }

        public ServiceProvider Services { get; }

        public TrackerOptions Options { get; } = new();

        public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

        public List<LeadNotification> Told { get; } = [];

        public Func<LeadMessage, bool> Fails { get; init; } = _ => false;

        public ILeadTracker Tracker => Services.GetRequiredService<ILeadTracker>();

        public ILeadStore Store => Services.GetRequiredService<ILeadStore>();

        public Signal Demo(string id) => new(SignalKinds.DemoRequest, Clock.GetUtcNow(), id: id);

        public async Task WorkAsync()
        {
            ILeadWork work = Services.GetRequiredService<ILeadWork>();
            await work.ProcessDueAsync(100);
            while (await work.DeliverAsync(100) > 0)
            {
            }
        }

        public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(CancellationToken cancellationToken) => new(_reps);

        public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
        {
            if (Fails(notification.Message))
            {
                throw new InvalidOperationException("The pager is out.");
            }

            Told.Add(notification);
            return ValueTask.CompletedTask;
        }
    }
}
