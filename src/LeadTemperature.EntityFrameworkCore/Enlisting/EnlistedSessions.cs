using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeadTemperature.EntityFrameworkCore.Enlisting;

/// <summary>Works within the transaction that the application has begun on its context: nothing is committed, and only own work is undone.</summary>
internal sealed class EnlistedSessions(DbContext context, Dialect dialect) : ISessions
{
    private const string Point = "lead_temperature_work";

    public bool AreOwn => false;

    public ValueTask<TResult> ReadAsync<TResult>(Func<Session, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken) =>
        work(Open(), cancellationToken);

    /// <summary>Behind a point to go back to, so that what is not to be kept leaves the application's own rows alone.</summary>
    public async ValueTask<TResult> WriteAsync<TResult>(
        Func<Session, CancellationToken, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken)
    {
        Session session = Open();
        DbTransaction transaction = session.Transaction!;
        await transaction.SaveAsync(Point, cancellationToken).ConfigureAwait(false);
        TResult result;
        try
        {
            result = await work(session, cancellationToken).ConfigureAwait(false);
            if (!keeps(result))
            {
                await transaction.RollbackAsync(Point, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch
        {
            await TryGoBackAsync(transaction).ConfigureAwait(false);
            throw;
        }

        await transaction.ReleaseAsync(Point, CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    /// <summary>Where even that fails, the transaction is over with its connection, and what failed first says so best.</summary>
    private static async ValueTask TryGoBackAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.RollbackAsync(Point, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
        }
    }

    private Session Open()
    {
        DbTransaction transaction = context.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("The context has no transaction. Begin one (context.Database.BeginTransactionAsync), record, save, commit.");
        if (!dialect.HasOneWriter && transaction.IsolationLevel is not (IsolationLevel.ReadCommitted or IsolationLevel.Unspecified))
        {
            throw new InvalidOperationException($"The transaction is {transaction.IsolationLevel}: it would not see what others have erased or changed meanwhile. Begin one that is {IsolationLevel.ReadCommitted}.");
        }

        return new Session(context.Database.GetDbConnection(), keepsCommands: false) { Transaction = transaction };
    }
}
