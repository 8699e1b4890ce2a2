using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>
/// Some connections that stay open, with their statements prepared. One on which something failed is closed; where the database closed it,
/// those that wait are closed too, since it has hardly spared them.
/// </summary>
internal sealed class Lanes(Dialect dialect, int most, Func<CancellationToken, ValueTask<Lane>> open) : ISessions, IAsyncDisposable, IDisposable
{
    private readonly ConcurrentStack<Lane> _idle = [];
    private readonly SemaphoreSlim _free = new(most, most);
    private readonly SemaphoreSlim _writing = new(dialect.HasOneWriter ? 1 : most);
    private bool _isOver;

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
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync((session, token) => InTransactionAsync(session, work, keeps, token), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        while (_idle.TryPop(out Lane? lane))
        {
            await lane.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _isOver = true;
        while (_idle.TryPop(out Lane? lane))
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

    private ValueTask<Lane> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        return _idle.TryPop(out Lane? lane) ? new ValueTask<Lane>(lane) : open(cancellationToken);
    }

    private async ValueTask ReturnAsync(Lane? lane, bool isSound)
    {
        try
        {
            if (lane is not null && isSound && !_isOver)
            {
                _idle.Push(lane);
            }
            else if (lane is not null)
            {
                bool isGone = !lane.Session.IsOpen;
                await lane.DisposeAsync().ConfigureAwait(false);
                while (isGone && _idle.TryPop(out Lane? idle))
                {
                    await idle.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
        finally
        {
            _free.Release();
        }
    }
}
