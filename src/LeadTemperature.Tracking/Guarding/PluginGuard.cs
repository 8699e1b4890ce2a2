using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Guarding;

/// <summary>Stands between the tracker and a plugin: what throws, or takes longer than it may, harms its own step alone.</summary>
/// <remarks>
/// A call that ignores its time is left behind; only so many may be, and then no more calls are made until some have ended. After so many
/// failures in a row the plugin is left alone for a while, and then tried with one call. Thread-safe.
/// </remarks>
internal sealed class PluginGuard(string plugin, TimeProvider time, TrackerOptions options, TrackerTelemetry telemetry, ILogger log, PluginCalls? calls = null)
{
    private readonly Lock _lock = new();
    private int _abandoned;
    private int _failures;
    private long? _aloneSince;
    private bool _isProbing;

    /// <summary>Whether no call would be made now.</summary>
    public bool IsLeftAlone
    {
        get
        {
            lock (_lock)
            {
                return IsAlone;
            }
        }
    }

    /// <summary>The same, under the lock. By elapsed time: a wall clock that is set back leaves no plugin alone for longer.</summary>
    private bool IsAlone => _abandoned >= options.AbandonedCalls || (_aloneSince is { } since && time.GetElapsedTime(since) < options.BreakFor);

    /// <summary>What the plugin answers in time; otherwise nothing.</summary>
    public async ValueTask<PluginAnswer<T>> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, TimeSpan within, CancellationToken cancellationToken)
    {
        if (!TryBegin())
        {
            telemetry.PluginFailed(plugin, "left-alone");
            return default;
        }

        using CancellationTokenSource limit = new(within, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        Task<T>? asked = null;
        try
        {
            CancellationToken token = either.Token;
            asked = calls is { OnOtherThreads: false } ? ask(token).AsTask() : Task.Run(() => ask(token).AsTask(), CancellationToken.None);
            T answer = await asked.WaitAsync(either.Token).ConfigureAwait(false);
            Succeeded();
            return new PluginAnswer<T>(true, answer);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string how = limit.IsCancellationRequested ? "timed-out" : "threw";
            telemetry.PluginFailed(plugin, how);
            log.PluginFailed(plugin, how, failure);
            Failed();
            return default;
        }
        catch
        {
            // The caller no longer waits, whatever the plugin made of that.
            EndProbe();
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            LeaveBehind(asked);
        }
    }

    private bool TryBegin()
    {
        lock (_lock)
        {
            if (IsAlone || _isProbing)
            {
                return false;
            }

            // Left alone before: one call shows whether it is back.
            _isProbing = _failures >= options.BreakAfter;
            return true;
        }
    }

    private void Succeeded()
    {
        bool isBack;
        lock (_lock)
        {
            isBack = _isProbing;
            _isProbing = false;
            _failures = 0;
        }

        if (isBack)
        {
            log.PluginBack(plugin);
        }
    }

    private void Failed()
    {
        bool isBroken;
        lock (_lock)
        {
            _isProbing = false;
            _failures++;
            isBroken = _failures >= options.BreakAfter;
            _aloneSince = isBroken ? time.GetTimestamp() : _aloneSince;
        }

        if (isBroken)
        {
            log.PluginLeftAlone(plugin, options.BreakFor.TotalSeconds);
        }
    }

    private void EndProbe()
    {
        lock (_lock)
        {
            _isProbing = false;
        }
    }

    /// <summary>Counts a call that goes on although nobody waits for it, until it ends.</summary>
    private void LeaveBehind(Task? asked)
    {
        if (asked is null || asked.IsCompleted)
        {
            _ = asked?.Exception;
            return;
        }

        lock (_lock)
        {
            _abandoned++;
        }

        _ = asked.ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                lock (_lock)
                {
                    _abandoned--;
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
