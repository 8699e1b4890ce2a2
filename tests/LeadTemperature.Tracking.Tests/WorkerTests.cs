using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Tests;

/// <summary>What a host runs, and what it is judged by when it starts.</summary>
public sealed class WorkerTests
{
    [Fact]
    [Trait("Rule", "H-04")]
    public async Task Worker_OfAHost_PagesWithoutBeingAsked()
    {
        TaskCompletionSource paged = new(TaskCreationOptions.RunContinuationsAsynchronously);
        House house = new("ada")
        {
            Fails = _ =>
            {
                paged.TrySetResult();
                return false;
            },
        };
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        IHostedService worker = Assert.Single(house.Services.GetServices<IHostedService>());

        await worker.StartAsync(default);
        await paged.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await worker.StopAsync(default);

        Assert.Equal((RepId?)"ada", house.Told[0].Message.To);
    }

    /// <summary>Long before the notifier's time is over.</summary>
    [Fact]
    [Trait("Rule", "H-05")]
    public async Task Worker_WhoseNotifierHangs_DoesWhatIsDueMeanwhile()
    {
        using ManualResetEventSlim hangs = new();
        using ManualResetEventSlim goesOn = new();
        House house = new("ada", "bob")
        {
            Fails = _ =>
            {
                hangs.Set();
                goesOn.Wait();
                return false;
            },
        };
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        IHostedService worker = Assert.Single(house.Services.GetServices<IHostedService>());
        await worker.StartAsync(default);
        Assert.True(hangs.Wait(TimeSpan.FromSeconds(30)));
        await house.Tracker.RecordManyAsync(new[] { new LeadSignal(18, house.Demo("s-2")) }.ToAsyncEnumerable(), RecordMode.Backfill);
        try
        {
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
            for (int second = 0; (await house.ReadAsync(18)).Response.Open is null && second < 8; second++)
            {
                house.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(100, patience.Token);
            }

            Assert.NotNull((await house.ReadAsync(18)).Response.Open);
        }
        finally
        {
            goesOn.Set();
            await worker.StopAsync(default);
        }
    }

    [Fact]
    [Trait("Rule", "H-06")]
    public void Options_OutOfRange_AreRefusedAllAtOnce()
    {
        ServiceCollection services = new();
        services.AddLeadTemperature().Configure(o =>
        {
            o.Batch = 0;
            o.LongestSleep = TimeSpan.FromSeconds(2);
        });

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => services.BuildServiceProvider().GetRequiredService<IOptions<TrackerOptions>>().Value);

        Assert.Equal(
            [
                "Tracker.Batch: 0 is out of range (allowed: 1 to 10000); did you mean 1?",
                "Tracker.LongestSleep: 2s is out of range (allowed: 1ms to 1s); did you mean 1s?",
            ],
            refused.Failures);
    }

    [Fact]
    [Trait("Rule", "H-06")]
    public void Lease_NoLongerThanANotifierMayTake_IsRefused()
    {
        ServiceCollection services = new();
        services.AddLeadTemperature().Configure(o => o.NotifyTimeout = o.Lease);

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => services.BuildServiceProvider().GetRequiredService<IOptions<TrackerOptions>>().Value);

        Assert.Equal(
            ["Tracker.Lease: 1m is no longer than NotifyTimeout (1m): another process would do what is being done (allowed: above 1m)"], refused.Failures);
    }
}
