using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Health;

/// <summary>Asks a store how it is doing. One question at a time: whoever asks meanwhile waits for the same answer, so that a store that hangs is not heaped with calls.</summary>
internal sealed class StoreQuestion(ILeadStore store, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Task<StoreAnswer>? _open;

    /// <summary>The answer, within a time.</summary>
    /// <exception cref="TimeoutException">There is none yet.</exception>
    public async Task<StoreAnswer> AskAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        Task<StoreAnswer> answer;
        lock (_lock)
        {
            if (_open is not { IsCompleted: false })
            {
                _open = Task.Run(() => AskAsync(within), CancellationToken.None);
            }

            answer = _open;
        }

        return await answer.WaitAsync(within, time, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StoreAnswer> AskAsync(TimeSpan within)
    {
        using CancellationTokenSource late = new(within, time);
        DateTimeOffset askedAt = time.GetUtcNow();
        try
        {
            StoreStatus status = await store.StatusAsync(late.Token).ConfigureAwait(false);
            return new StoreAnswer(status, null, askedAt, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return new StoreAnswer(null, null, askedAt, time.GetUtcNow());
        }
        catch (Exception failure)
        {
            return new StoreAnswer(null, failure.GetType().Name, askedAt, time.GetUtcNow());
        }
    }
}
