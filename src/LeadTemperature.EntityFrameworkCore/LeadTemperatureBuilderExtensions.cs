using LeadTemperature.EntityFrameworkCore.Clearing;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Storing;
using LeadTemperature.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Keeps leads in a context of your own.</summary>
public static class LeadTemperatureBuilderExtensions
{
    /// <summary>
    /// Keeps leads in the tables that <see cref="LeadTemperatureModelBuilderExtensions.UseLeadTemperature"/> maps in a context of yours, on
    /// SQLite or PostgreSQL. The store opens connections of its own by your context and keeps them open.
    /// </summary>
    /// <remarks>
    /// On PostgreSQL any number of processes share the work. On SQLite there is one process; use a file, in WAL mode as
    /// <c>EnsureCreated</c> makes it. Registers <see cref="ILeadPurge"/>.
    /// </remarks>
    /// <typeparam name="TContext">Your context, registered by <c>AddDbContext</c> or <c>AddDbContextFactory</c>.</typeparam>
    /// <param name="builder">The tracker's builder.</param>
    /// <param name="configure">Says more; nothing unless said.</param>
    /// <exception cref="LeadStoreException">An option is out of range; all faults are listed.</exception>
    public static LeadTemperatureBuilder UseEntityFrameworkCore<TContext>(this LeadTemperatureBuilder builder, Action<EntityFrameworkCoreOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        EntityFrameworkCoreOptions options = new();
        configure?.Invoke(options);
        OptionsJudge.Demand(options);
        builder.Services.Replace(ServiceDescriptor.Singleton(services => Parts<TContext>(services, options)));
        builder.Services.Replace(ServiceDescriptor.Singleton(services => PooledStore.Of<TContext>(services, services.GetRequiredService<StoreParts>())));
        builder.Services.Replace(ServiceDescriptor.Singleton<ILeadPurge>(services => services.GetRequiredService<PooledStore>()));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PurgeWorker>(services => new PurgeWorker(
            services.GetRequiredService<ILeadPurge>(),
            services.GetRequiredService<StoreParts>().Options.PurgeEvery,
            services.GetRequiredService<TimeProvider>(),
            services.GetService<ILogger<PurgeWorker>>() ?? NullLogger<PurgeWorker>.Instance)));
        return builder.UseStore(services => services.GetRequiredService<PooledStore>().Store);
    }

    private static StoreParts Parts<TContext>(IServiceProvider services, EntityFrameworkCoreOptions options)
        where TContext : DbContext
    {
        if (services.GetService<IDbContextFactory<TContext>>() is { } factory)
        {
            using TContext made = factory.CreateDbContext();
            return StoreParts.Of(made, options, services.GetService<ILeadEventSink>());
        }

        using IServiceScope scope = services.CreateScope();
        return StoreParts.Of(scope.ServiceProvider.GetRequiredService<TContext>(), options, services.GetService<ILeadEventSink>());
    }
}
