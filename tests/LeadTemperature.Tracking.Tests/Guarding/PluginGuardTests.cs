using LeadTemperature.Testing;
using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadTemperature.Tracking.Tests.Guarding;

/// <summary>What a plugin does, it does to its own step alone.</summary>
[Trait("Rule", "H-05")]
public sealed class PluginGuardTests : IDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(2);

    private readonly ManualClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly TrackerOptions _options = new() { AbandonedCalls = 2, BreakAfter = 3, BreakFor = TimeSpan.FromSeconds(10) };
    private readonly TrackerTelemetry _telemetry;
    private readonly PluginGuard _guard;

    public PluginGuardTests()
    {
        _telemetry = new TrackerTelemetry(_clock);
        _guard = new PluginGuard("notifier", _clock, _options, _telemetry, NullLogger.Instance);
    }

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public async Task Call_ThatAnswers_IsGiven() => Assert.Equal(new PluginAnswer<int>(true, 7), await AskAsync(_ => new(7)));

    [Fact]
    public async Task Call_ThatThrowsAtOnceOrLater_IsNotGiven()
    {
        Assert.False((await AskAsync(_ => throw new InvalidOperationException())).IsGiven);
        Assert.False((await AskAsync(async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        })).IsGiven);
    }

    [Fact]
    public async Task Call_ThatIgnoresItsTime_IsLeftBehindAndOnlySoManyAre()
    {
        TaskCompletionSource<int> first = new();
        TaskCompletionSource<int> second = new();
        foreach (TaskCompletionSource<int> hanging in new[] { first, second })
        {
            Task<PluginAnswer<int>> asked = AskAsync(_ => new(hanging.Task)).AsTask();
            _clock.Advance(Within);
            Assert.False((await asked).IsGiven);
        }

        bool isAsked = false;
        Assert.True(_guard.IsLeftAlone);
        Assert.False((await AskAsync(_ => Asked(ref isAsked))).IsGiven);
        Assert.False(isAsked);

        first.SetResult(1);
        Assert.True(SpinWait.SpinUntil(() => !_guard.IsLeftAlone, TimeSpan.FromSeconds(30)), "A call that has ended is no longer left behind.");
        Assert.True((await AskAsync(_ => new(7))).IsGiven);
    }

    [Fact]
    public async Task Call_ThatBlocksItsThread_IsLeftBehindToo()
    {
        using ManualResetEventSlim blocks = new();
        using ManualResetEventSlim begun = new();
        Task<PluginAnswer<int>> asked = AskAsync(_ =>
        {
            begun.Set();
            blocks.Wait(CancellationToken.None);
            return new ValueTask<int>(1);
        }).AsTask();
        begun.Wait();
        _clock.Advance(Within);

        Assert.False((await asked).IsGiven);
        blocks.Set();
    }

    [Fact]
    public async Task Plugin_ThatFailsAgainAndAgain_IsLeftAloneAndThenTriedWithOneCall()
    {
        for (int i = 0; i < 3; i++)
        {
            await AskAsync(_ => throw new InvalidOperationException());
        }

        bool isAsked = false;
        Assert.True(_guard.IsLeftAlone);
        await AskAsync(_ => Asked(ref isAsked));
        Assert.False(isAsked);

        _clock.Advance(TimeSpan.FromSeconds(10));
        TaskCompletionSource<int> probe = new();
        Task<PluginAnswer<int>> probing = AskAsync(_ => new(probe.Task)).AsTask();
        await AskAsync(_ => Asked(ref isAsked));
        Assert.False(isAsked);
        probe.SetException(new InvalidOperationException());
        Assert.False((await probing).IsGiven);
        Assert.True(_guard.IsLeftAlone);

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await AskAsync(_ => new(1))).IsGiven);
        Assert.True((await AskAsync(_ => new(2))).IsGiven);
    }

    [Fact]
    public async Task Caller_WhoNoLongerWaits_DoesNotCountAgainstThePlugin()
    {
        using CancellationTokenSource leaving = new();
        for (int i = 0; i < 5; i++)
        {
            TaskCompletionSource<int> hanging = new();
            Task<PluginAnswer<int>> asked = _guard.AskAsync<int>(_ => new(hanging.Task), Within, leaving.Token).AsTask();
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
            hanging.SetResult(1);
            Assert.True(SpinWait.SpinUntil(() => !_guard.IsLeftAlone, TimeSpan.FromSeconds(30)), "A call that has ended is no longer left behind.");
        }

        Assert.False(_guard.IsLeftAlone);
    }

    [Fact]
    public async Task Caller_WhoLeavesWhileThePluginThrows_DoesNotKeepItAloneForEver()
    {
        using CancellationTokenSource leaving = new();
        for (int i = 0; i < 3; i++)
        {
            await AskAsync(_ => throw new InvalidOperationException());
        }

        _clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _guard.AskAsync<int>(
            _ =>
            {
                leaving.Cancel();
                throw new InvalidOperationException("The connection was closed.");
            },
            Within,
            leaving.Token));

        Assert.True((await AskAsync(_ => new(7))).IsGiven);
    }

    private static ValueTask<int> Asked(ref bool isAsked)
    {
        isAsked = true;
        return new ValueTask<int>(0);
    }

    private ValueTask<PluginAnswer<int>> AskAsync(Func<CancellationToken, ValueTask<int>> ask) => _guard.AskAsync(ask, Within, default);
}
