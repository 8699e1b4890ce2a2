namespace LeadTemperature.Tracking.InMemory;

/// <summary>One at a time, in the order of coming. Who gives up waiting leaves the turn to the next.</summary>
internal sealed class AsyncGate
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public async ValueTask<T> EnterAsync<T>(Func<ValueTask<T>> act, CancellationToken cancellationToken)
    {
        TaskCompletionSource mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            before = _last;
            _last = mine.Task;
        }

        try
        {
            await before.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = before.ContinueWith(_ => mine.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }

        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            mine.SetResult();
        }
    }
}
