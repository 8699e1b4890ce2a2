using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Speaking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>A context of the application with its connection open, used by one at a time, again and again.</summary>
internal sealed class Lane : IAsyncDisposable, IDisposable
{
    private readonly IAsyncDisposable _owner;
    private readonly DbContext _context;

    private Lane(IAsyncDisposable owner, DbContext context, Session session)
    {
        _owner = owner;
        _context = context;
        Session = session;
    }

    public Session Session { get; }

    public static async ValueTask<Lane> OpenAsync<TContext>(IServiceProvider services, Dialect dialect, TimeSpan busy, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        (IAsyncDisposable owner, TContext context) = await MakeAsync<TContext>(services, cancellationToken).ConfigureAwait(false);
        try
        {
            DbConnection connection = context.Database.GetDbConnection();
            if (connection.State != ConnectionState.Closed)
            {
                throw new LeadStoreException(new Fault(
                    "connection", "shared-connection", typeof(TContext).Name, "comes with a connection that is open already, and the store needs some of its own", "a context with a connection string or a data source"));
            }

            dialect.Ready(connection, busy);
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            Session session = new(connection, keepsCommands: true);
            if (dialect.Greeting(busy) is { Length: > 0 } greeting)
            {
                await session.SayAsync(greeting, cancellationToken).ConfigureAwait(false);
            }

            return new Lane(owner, context, session);
        }
        catch
        {
            await owner.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A context, from a factory where the application has one, and who ends it.</summary>
    public static async ValueTask<(IAsyncDisposable Owner, TContext Context)> MakeAsync<TContext>(IServiceProvider services, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        if (services.GetService<IDbContextFactory<TContext>>() is { } factory)
        {
            TContext made = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            return (made, made);
        }

        AsyncServiceScope scope = services.CreateAsyncScope();
        return (scope, scope.ServiceProvider.GetRequiredService<TContext>());
    }

    public void Dispose()
    {
        Session.Dispose();
        _context.Database.CloseConnection();
        (_owner as IDisposable)?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
        finally
        {
            await _owner.DisposeAsync().ConfigureAwait(false);
        }
    }
}
