using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Tests.Health;

/// <summary>When the store is found degraded or unhealthy (rule H-07).</summary>
[Trait("Rule", "H-07")]
public sealed class StoreHealthCheckTests
{
    private static readonly DateTimeOffset Now = EveryCall.At;

    private readonly ManualClock _clock = new(Now);

    private static StoreStatus Well => new() { Now = Now, Waiting = 3 };

    /// <summary>What the store says, and what is found of it.</summary>
    public static TheoryData<string, int, int, int, double, HealthStatus, string> Findings => new()
    {
        { "well", 0, 0, 0, 0, HealthStatus.Healthy, "What is due gets done." },
        { "due at the limit", 30, 0, 0, 0, HealthStatus.Healthy, "What is due gets done." },
        { "late", 31, 0, 0, 0, HealthStatus.Degraded, "What is due is 31 s late." },
        { "very late", 301, 0, 0, 0, HealthStatus.Unhealthy, "What is due is 301 s late." },
        { "undelivered", 0, 61, 0, 0, HealthStatus.Degraded, "A message has waited for 61 s." },
        { "long undelivered", 0, 601, 0, 0, HealthStatus.Unhealthy, "A message has waited for 601 s." },
        { "a dead letter", 0, 0, 1, 0, HealthStatus.Degraded, "Dead letters: 1." },
        { "a clock ahead", 0, 0, 0, 2.5, HealthStatus.Degraded, "The clock of the store differs by 2.5 s." },
        { "a clock behind", 0, 0, 0, -2.5, HealthStatus.Degraded, "The clock of the store differs by -2.5 s." },
        { "clocks near enough", 0, 0, 0, 2, HealthStatus.Healthy, "What is due gets done." },
        { "several", 31, 601, 0, 0, HealthStatus.Unhealthy, "What is due is 31 s late. A message has waited for 601 s." },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Store_ThatAnswers_IsFoundAsItIs(string name, int late, int undelivered, int dead, double skew, HealthStatus status, string text)
    {
        Assert.NotEmpty(name);
        StoreStatus said = Well with
        {
            Now = Now.AddSeconds(skew),
            FirstDue = late == 0 ? null : Now.AddSeconds(-late),
            OldestMessage = undelivered == 0 ? null : Now.AddSeconds(-undelivered),
            DeadLetters = dead,
        };
        HealthReportEntry found = await CheckAsync(_ => Task.FromResult(said));
        Assert.Equal((status, text), (found.Status, found.Description));
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["due_lag_seconds"] = (double)late,
                ["delivery_lag_seconds"] = (double)undelivered,
                ["dead_letters"] = (long)dead,
                ["waiting_leads"] = 3L,
                ["clock_skew_seconds"] = skew,
            },
            found.Data);
    }

    [Fact]
    public async Task Store_WithDuesAhead_IsHealthy() =>
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(_ => Task.FromResult(Well with { FirstDue = Now.AddDays(2) }))).Status);

    /// <summary>The store read its clock somewhere within the call: that is no difference of clocks.</summary>
    [Fact]
    public async Task Store_ThatIsSlow_IsNoClockThatDiffers()
    {
        HealthReportEntry found = await CheckAsync(_ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(4));
            return Task.FromResult(Well);
        });
        Assert.Equal((HealthStatus.Healthy, 0d), (found.Status, found.Data["clock_skew_seconds"]));
    }

    [Fact]
    public async Task Store_ThatThrows_IsUnhealthyWithoutItsText()
    {
        ListLogger log = new();
        HealthReportEntry found = await CheckAsync(_ => throw new InvalidOperationException("ada@example.org is locked"), log: log);
        Assert.Equal((HealthStatus.Unhealthy, "The store failed: InvalidOperationException.", null), (found.Status, found.Description, found.Exception));
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, l => Assert.DoesNotContain("ada", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Store_ThatFails_IsReportedAsTheApplicationSays() => Assert.Equal(
        HealthStatus.Degraded,
        (await CheckAsync(_ => throw new InvalidOperationException(), failureStatus: HealthStatus.Degraded)).Status);

    /// <summary>A store that ignores its token is left to itself, and not asked again meanwhile.</summary>
    [Fact]
    public async Task Store_ThatHangs_IsUnhealthyAndAskedOnce()
    {
        int asked = 0;
        TaskCompletionSource isAsked = new();
        TaskCompletionSource<StoreStatus> never = new();
        using ServiceProvider provider = Provider(
            _ =>
            {
                Interlocked.Increment(ref asked);
                isAsked.TrySetResult();
                return never.Task;
            });
        HealthCheckService service = provider.GetRequiredService<HealthCheckService>();
        for (int i = 0; i < 3; i++)
        {
            HealthReportEntry found = await HangAsync(service.CheckHealthAsync());
            Assert.Equal((HealthStatus.Unhealthy, "The store took more than 5 s to answer."), (found.Status, found.Description));
        }

        await isAsked.Task;
        Assert.Equal(1, asked);
        never.SetResult(Well with { Now = _clock.GetUtcNow() });
        await WhenAnsweredAsync(service);
    }

    [Fact]
    public async Task Store_ThatHeedsItsToken_IsUnhealthyToo()
    {
        using ServiceProvider provider = Provider(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return Well;
        });
        HealthReportEntry found = await HangAsync(provider.GetRequiredService<HealthCheckService>().CheckHealthAsync());
        Assert.Equal("The store took more than 5 s to answer.", found.Description);
    }

    [Fact]
    public async Task Limits_ThatAreSaid_Count()
    {
        HealthReportEntry found = await CheckAsync(_ => Task.FromResult(Well with { DeadLetters = 5 }), options => options.DeadLetters = 5);
        Assert.Equal(HealthStatus.Healthy, found.Status);
    }

    [Fact]
    public void Limits_OutOfRange_AreAllSaidAtOnce()
    {
        using ServiceProvider provider = Provider(_ => Task.FromResult(Well), options =>
        {
            options.LateDegradedAfter = TimeSpan.Zero;
            options.UndeliveredDegradedAfter = TimeSpan.FromMinutes(20);
            options.DeadLetters = -1;
            options.ClockSkew = TimeSpan.FromHours(1);
            options.Timeout = TimeSpan.FromMilliseconds(1);
        });
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(
            [
                "LateDegradedAfter: 00:00:00 is out of range (allowed: 00:00:01 to 1.00:00:00); did you mean 00:00:01?",
                "UndeliveredUnhealthyAfter: 00:10:00 is less than UndeliveredDegradedAfter (allowed: 00:20:00 to 1.00:00:00); did you mean 00:20:00?",
                "DeadLetters: -1 is out of range (allowed: 0 to 1000000); did you mean 0?",
                "ClockSkew: 01:00:00 is out of range (allowed: 00:00:00.1000000 to 00:05:00); did you mean 00:05:00?",
                "Timeout: 00:00:00.0010000 is out of range (allowed: 00:00:00.1000000 to 00:01:00); did you mean 00:00:00.1000000?",
            ],
            refused.Failures);
    }

    [Fact]
    public async Task Store_OfTheTracker_IsTheOneThatIsAsked()
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging();
        services.AddLeadTemperature().UseStore(_ => StatusStore.Of(_ => Task.FromResult(Well with { DeadLetters = 4 })));
        services.AddHealthChecks().AddLeadTemperature(tags: ["ready"]);
        using ServiceProvider provider = services.BuildServiceProvider();
        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"));
        KeyValuePair<string, HealthReportEntry> entry = Assert.Single(report.Entries);
        Assert.Equal(("leadtemperature", "Dead letters: 4."), (entry.Key, entry.Value.Description));
    }

    private async Task<HealthReportEntry> CheckAsync(
        Func<CancellationToken, Task<StoreStatus>> status, Action<LeadTemperatureHealthOptions>? configure = null, HealthStatus? failureStatus = null, ListLogger? log = null)
    {
        using ServiceProvider provider = Provider(status, configure, failureStatus, log);
        return Assert.Single((await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries).Value;
    }

    private ServiceProvider Provider(
        Func<CancellationToken, Task<StoreStatus>> status, Action<LeadTemperatureHealthOptions>? configure = null, HealthStatus? failureStatus = null, ListLogger? log = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(StatusStore.Of(status));
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        if (log is not null)
        {
            services.AddSingleton<ILoggerProvider>(new OneLogger(log));
        }

        services.AddHealthChecks().AddLeadTemperature(configure, failureStatus: failureStatus);
        return services.BuildServiceProvider();
    }

    /// <summary>Moves the clock until the check has given up; each move passes whatever timer is set by then.</summary>
    private async Task<HealthReportEntry> HangAsync(Task<HealthReport> check)
    {
        while (!check.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        return Assert.Single((await check).Entries).Value;
    }

    /// <summary>The late answer comes in, and the next check has it or one of its own.</summary>
    private async Task WhenAnsweredAsync(HealthCheckService service) => Assert.NotEqual(
        "The store took more than 5 s to answer.",
        Assert.Single((await service.CheckHealthAsync()).Entries).Value.Description);

    private sealed class OneLogger(ListLogger log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
        }
    }
}
