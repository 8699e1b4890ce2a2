using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Storing;

/// <summary>The store on connections of its own, which it closes when the application ends.</summary>
internal sealed class PooledStore(StoreParts parts, Lanes lanes) : ILeadPurge, IAsyncDisposable, IDisposable
{
    private const int MostAtOnce = 100_000;

    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(1);

    public ILeadStore Store { get; } = new DatabaseStore(parts, lanes);

    public ISessions Sessions => lanes;

    public static PooledStore Of<TContext>(IServiceProvider services, StoreParts parts)
        where TContext : DbContext
    {
        Dialect dialect = parts.Words.Dialect;
        return new PooledStore(
            parts,
            new Lanes(dialect, parts.Options.MostConnections, Patience(parts.Options), services.GetRequiredService<TimeProvider>(), token => Lane.OpenAsync<TContext>(services, dialect, parts.Options.BusyTimeout, token)));
    }

    /// <summary>How long a write waits for others of the process, as the provider does for those of others.</summary>
    private static TimeSpan Patience(EntityFrameworkCoreOptions options) => options.BusyTimeout > LeastPatience ? options.BusyTimeout : LeastPatience;

    public ValueTask<int> PurgeAsync(int most = 1_000, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
        return lanes.WriteAsync((session, token) => parts.Purge.PurgeAsync(session, most, token), _ => true, cancellationToken);
    }

    public ValueTask DisposeAsync() => lanes.DisposeAsync();

    public void Dispose() => lanes.Dispose();
}
