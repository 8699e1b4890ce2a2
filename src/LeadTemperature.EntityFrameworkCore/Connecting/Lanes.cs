using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>
/// Some connections that stay open, with their statements prepared. One on which something failed is closed; where the database closed it,
/// those that wait are closed too, since it has hardly spared them.
/// </summary>
internal sealed class Lanes(Dialect dialect, int most, TimeSpan busy, TimeProvider time, Func<CancellationToken, ValueTask<Lane>> open) : ISessions, IAsyncDisposable, IDisposable
{
    private readonly Idle _idle = new(time);
    private readonly SemaphoreSlim _free = new(most, most);
    private readonly SemaphoreSlim? _writing = dialect.HasOneWriter ? new SemaphoreSlim(1, 1) : null;

    public bool AreOwn => true;

    public async ValueTask<TResult> ReadAsync<TResult>(Func<Session, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        Lane? lane = null;
        bool isSound = false;
        try
        {
            lane = await RentAsync(cancellationToken).ConfigureAwait(false);
            TResult result = await work(lane.Session, cancellationToken).ConfigureAwait(false);
            isSound = true;
            return result;
        }
        finally
        {
            await ReturnAsync(lane, isSound).ConfigureAwait(false);
        }
    }

    public async ValueTask<TResult> WriteAsync<TResult>(
        Func<Session, CancellationToken, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken)
    {
        if (_writing is not null && !await _writing.WaitAsync(busy, cancellationToken).ConfigureAwait(false))
        {
            throw new TimeoutException(FormattableString.Invariant($"Others have written to the database for longer than a write waits (BusyTimeout, {busy:c}); nothing of this one is kept."));
        }

        try
        {
            return await ReadAsync((session, token) => InTransactionAsync(session, work, keeps, token), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing?.Release();
        }
    }

    public ValueTask DisposeAsync() => CloseAsync(_idle.End());

    public void Dispose()
    {
        foreach (Lane lane in _idle.End())
        {
            lane.Dispose();
        }
    }

    /// <summary>Where the work throws, the connection is closed, and what it did is gone with it.</summary>
    private static async ValueTask<TResult> InTransactionAsync<TResult>(
        Session session, Func<Session, CancellationToken, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken)
    {
        DbTransaction transaction = await session.Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            session.Transaction = transaction;
            try
            {
                TResult result = await work(session, cancellationToken).ConfigureAwait(false);
                if (keeps(result))
                {
                    await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                }
                else
                {
                    await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
                }

                return result;
            }
            finally
            {
                session.Transaction = null;
            }
        }
    }

    private async ValueTask<Lane> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_idle.IsOver, this);
        Lane? idle = _idle.Take(out Lane[] over);
        await CloseAsync(over).ConfigureAwait(false);
        return idle ?? await open(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask ReturnAsync(Lane? lane, bool isSound)
    {
        try
        {
            if (lane is not null)
            {
                await CloseAsync(isSound ? _idle.Put(lane) : lane.Session.IsOpen ? [lane] : [lane, .. _idle.Clear()]).ConfigureAwait(false);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    private static async ValueTask CloseAsync(Lane[] lanes)
    {
        foreach (Lane lane in lanes)
        {
            await lane.DisposeAsync().ConfigureAwait(false);
        }
    }
}
