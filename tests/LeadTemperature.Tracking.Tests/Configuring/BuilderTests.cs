using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Configuring;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>What code says, beside what the configuration says.</summary>
public sealed class BuilderTests
{
    private static readonly ResponsePolicy Policy = new() { Duty = new DutyChain { Backstop = "duty" } };

    [Fact]
    public void Section_Alone_IsEnoughBesideADirectory()
    {
        using ServiceProvider application = Configured.Application(Configured.Whole);

        Assert.NotNull(application.GetRequiredService<ILeadTracker>());
        Assert.Equal("2026", application.GetRequiredService<ScoringModel>().Label);
        Assert.Equal((RepId)"boss", application.GetRequiredService<ResponsePolicy>().Duty.Backstop);
        Assert.Equal(["sales", "emea", "apac", "west"], application.GetRequiredService<LeadRouter>().Pools);
        TrackerOptions options = application.GetRequiredService<IOptions<TrackerOptions>>().Value;
        Assert.Equal((50, TimeSpan.FromMilliseconds(250), TimeSpan.FromDays(45)), (options.Batch, options.LongestSleep, options.SignalRetention));
    }

    [Fact]
    public void Code_WhereBothSaySomething_GoesBeforeTheConfiguration()
    {
        LeadRouter router = LeadRouter.Create(r => r.Pool("mine"));
        using ServiceProvider application = Configured.Application(
            Configured.Whole,
            b => b.UsePolicy(Policy).UseHours(BusinessCalendar.AlwaysOpen).UseModel(ScoringModel.Standard).UseRouter(router).Configure(o => o.Batch = 7));

        Assert.Same(ScoringModel.Standard, application.GetRequiredService<ScoringModel>());
        Assert.Equal(Policy with { Hours = BusinessCalendar.AlwaysOpen }, application.GetRequiredService<ResponsePolicy>());
        Assert.Same(router, application.GetRequiredService<LeadRouter>());
        TrackerOptions options = application.GetRequiredService<IOptions<TrackerOptions>>().Value;
        Assert.Equal((7, 5), (options.Batch, options.DeliveryAttempts));
    }

    [Fact]
    public void Options_ThatCodeSaidBeforeTheSection_GoBeforeItToo()
    {
        ServiceCollection services = new();
        services.Configure<TrackerOptions>(o => o.Batch = 8);
        services.AddLeadTemperature().Configure(o => o.DeliveryAttempts = 9);
        services.AddLeadTemperature(Configured.Section(Configured.Whole));

        TrackerOptions options = services.BuildServiceProvider().GetRequiredService<IOptions<TrackerOptions>>().Value;

        Assert.Equal((8, 9, 10), (options.Batch, options.DeliveryAttempts, options.AdmissionsPerMinute));
    }

    [Fact]
    public void Hours_OfCode_ReplaceThoseOfTheConfiguration()
    {
        using ServiceProvider application = Configured.Application(Configured.Whole, b => b.UseHours(BusinessCalendar.AlwaysOpen));

        ResponsePolicy policy = application.GetRequiredService<ResponsePolicy>();
        Assert.Equal(("UTC", 2), (policy.Hours!.Zone, policy.Offers));
    }

    [Fact]
    public void Pools_OfCode_ComeAfterThoseOfTheConfiguration()
    {
        using ServiceProvider application = Configured.Application(
            Configured.Whole, b => b.AddPool("vip", RepSelectors.Weighted).AddPool("emea", RepSelectors.LeastLoaded).AddSelector<FirstSelector>("apac"));

        LeadRouter router = application.GetRequiredService<LeadRouter>();
        Assert.Equal(["sales", "emea", "apac", "west", "vip"], router.Pools);
        Assert.Equal(
            ["longest-waiting", "least-loaded", "first", "most-free-capacity", "weighted"],
            router.Pools.Select(pool => SelectorOf(application, pool)));
    }

    [Fact]
    public void Router_OfPoolsAndAFilter_AsksTheFilter()
    {
        using ServiceProvider application = Configured.Application(
            """{ "Policy": { "Duty": { "Backstop": "boss" } } }""", b => b.AddSelector<FirstSelector>("vip").AddPool("vip").AddFilter<NobodyFilter>());
        LeadRouter router = application.GetRequiredService<LeadRouter>();
        RepRoster roster = router.CreateRoster([new SalesRep { Id = "ada", Pools = ["vip"], Capacity = 1 }]);

        RoutingDecision decision = router.Route(roster, RequestOf("vip"), RoutingState.Empty);

        Assert.Null(decision.Chosen);
        Assert.Equal("never", Assert.Single(decision.Refused).Code);
    }

    [Fact]
    public void Router_BesidePools_IsAFaultAtStart()
    {
        using ServiceProvider application = Configured.Application(
            Configured.Whole, b => b.UseRouter(LeadRouter.Create(r => r.Pool("mine"))).AddPool("vip"));

        Assert.Equal(
            ["Pools: UseRouter stands beside AddPool: both say how reps are chosen (allowed: UseRouter, or AddPool, AddSelector and AddFilter)"],
            Configured.FailuresOf(application));
    }

    [Fact]
    public void Router_BesideAFilter_IsAFaultAtStart()
    {
        using ServiceProvider application = Configured.Application(
            Configured.Whole, b => b.UseRouter(LeadRouter.Create(r => r.Pool("mine"))).AddFilter<NobodyFilter>());

        Assert.Equal(
            ["Pools: UseRouter stands beside AddFilter: both say how reps are chosen (allowed: UseRouter, or AddPool, AddSelector and AddFilter)"],
            Configured.FailuresOf(application));
    }

    [Fact]
    [Trait("Rule", "H-06")]
    public void Faults_OfCodeAndConfiguration_ComeAtOnce()
    {
        using ServiceProvider application = Configured.Application(
            Configured.With(("Model/Thresholds/Hot", "10"), ("Tracker/Lease", "\"soon\"")),
            b => b.UsePolicy(Policy with { Offers = 0 }).AddPool("Big Deals").Configure(o => o.Batch = -1));

        Assert.Equal(
            [
                "Model.Thresholds.Hot: 10 is not above warm (allowed: above 25)",
                "Policy.Offers: 0 is out of range (allowed: 1 to 20); did you mean 1?",
                "Pools.Big Deals: \"Big Deals\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"big-deals\"?",
                "Tracker.Batch: -1 is out of range (allowed: 1 to 10000); did you mean 1?",
                "Tracker.Lease: \"soon\" is not a duration (allowed: a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\")",
            ],
            Configured.FailuresOf(application).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Rule", "H-06")]
    public void Validation_AtStart_FindsTheFaultsOfTheSection()
    {
        using ServiceProvider application = Configured.Application(Configured.With(("Policy/Grase", "\"1m\"")));

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(application.GetRequiredService<IStartupValidator>().Validate);

        Assert.StartsWith("Policy.Grase: \"Grase\" is not a property here", Assert.Single(refused.Failures), StringComparison.Ordinal);
        Assert.EndsWith("; did you mean \"Grace\"?", refused.Failures.First(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "H-06")]
    public void Options_EachOutOfRange_AreAllJudged()
    {
        ServiceCollection services = new();
        services.AddLeadTemperature().Configure(o =>
        {
            foreach (System.Reflection.PropertyInfo property in typeof(TrackerOptions).GetProperties())
            {
                property.SetValue(o, property.PropertyType == typeof(int) ? 1_000_000 : TimeSpan.FromDays(1_000));
            }
        });

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => services.BuildServiceProvider().GetRequiredService<IOptions<TrackerOptions>>().Value);

        Assert.Equal(
            typeof(TrackerOptions).GetProperties().Select(p => $"Tracker.{p.Name}").Order(StringComparer.Ordinal),
            refused.Failures.Select(f => f.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("Tracker.SignalRetention: 1000d is out of range (allowed: 1d to 400d); did you mean 400d?", refused.Failures);
    }

    [Fact]
    public void Lease_NoLongerThanTheDirectory_IsAFault()
    {
        using ServiceProvider application = Configured.Application(Configured.With(("Tracker/Lease", "\"25s\""), ("Tracker/DirectoryTimeout", "\"30s\"")));

        Assert.Equal(
            ["Tracker.Lease: 25s is no longer than DirectoryTimeout (30s): another process would do what is being done (allowed: above 30s)"],
            Configured.FailuresOf(application));
    }

    [Fact]
    public void Plugins_ThatAreAdded_AreInTheContainer()
    {
        InMemoryLeadStore? store = null;
        using ServiceProvider application = Configured.Application(
            Configured.Whole,
            b => b.AddLeadDirectory<Plugins>().AddNotifier<Plugins>().AddCover<Plugins>().AddEventSink<Plugins>().AddSignalHistory<Plugins>()
                .UseStore(services => store = new InMemoryLeadStore(services.GetRequiredService<TimeProvider>())));

        Assert.Same(application.GetRequiredService<ILeadStore>(), store);
        Assert.All(
            [typeof(ILeadDirectory), typeof(ILeadNotifier), typeof(ICover), typeof(ILeadEventSink), typeof(ISignalHistory)],
            contract => Assert.IsType<Plugins>(application.GetRequiredService(contract)));
    }

    [Fact]
    public void AddLeadTemperature_Twice_IsOneTracker()
    {
        ServiceCollection services = new();
        services.AddLeadTemperature().UsePolicy(Policy).AddPool("sales");
        services.AddLeadTemperature().AddRepDirectory<NoReps>();
        using ServiceProvider application = services.BuildServiceProvider();

        Assert.NotNull(application.GetRequiredService<ILeadTracker>());
        Assert.Single(application.GetServices<IHostedService>());
        Assert.Same(ScoringModel.Standard, application.GetRequiredService<ScoringModel>());
        Assert.Null(application.GetRequiredService<ConfiguredModels>().Of(""));
    }

    [Theory]
    [Trait("Rule", "H-11")]
    [InlineData("")]
    [InlineData(" ")]
    public void Scope_WithoutAName_IsRefused(string scope) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddLeadTemperature().UseModel(scope, ScoringModel.Standard));

    [Fact]
    [Trait("Rule", "H-11")]
    public void Model_OfAScope_IsThatScopesAlone()
    {
        ServiceCollection services = new();
        services.AddLeadTemperature().UseModel("acme", ScoringModel.Standard);
        ConfiguredModels models = services.BuildServiceProvider().GetRequiredService<ConfiguredModels>();

        Assert.Same(ScoringModel.Standard, models.Of("acme"));
        Assert.Null(models.Of("Acme"));
        Assert.Null(models.Of(""));
    }

    private static string? SelectorOf(ServiceProvider application, string pool)
    {
        LeadRouter router = application.GetRequiredService<LeadRouter>();
        RepRoster roster = router.CreateRoster([new SalesRep { Id = "ada", Pools = [.. router.Pools], Capacity = 1 }]);
        return router.Route(roster, RequestOf(pool), RoutingState.Empty).Selector;
    }

    private static RoutingRequest RequestOf(string pool) =>
        new() { Lead = 17, At = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Pools = [pool] };
}
