using LeadTemperature.EntityFrameworkCore.Enlisting;
using LeadTemperature.EntityFrameworkCore.Storing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Lets a tracker work within a transaction of your own.</summary>
public static class LeadTrackerExtensions
{
    /// <summary>
    /// The tracker within the transaction that a context has begun: what is told to it is kept when you commit, with your own rows, and is
    /// gone when you roll back. It saves nothing, commits nothing, and nobody is looked for or told before you commit: a lead that it makes
    /// hot is routed by the worker afterwards.
    /// </summary>
    /// <remarks>
    /// What fails to be kept is undone and thrown; your own rows stay as they were. Your execution strategy decides whether all of it is tried
    /// again. A model of the configuration that the database does not know yet cannot be kept while your transaction is open: where no host has
    /// started, ask for <see cref="ILeadTracker.ModelAsync"/> of the scope once before. Not thread-safe, as a context is not; used no longer than the context. For a tenant: <c>tracker.Enlist(db).In(tenant)</c>.
    /// </remarks>
    /// <param name="tracker">The tracker of the container.</param>
    /// <param name="context">A context of the type that leads are kept in, from the same container, with a transaction begun before anything is told.</param>
    /// <exception cref="InvalidOperationException">The tracker or the context is another than that, or no store is registered by <c>UseEntityFrameworkCore</c>. On PostgreSQL, when it is used: the transaction has another isolation level than read committed.</exception>
    public static ILeadTracker Enlist(this ILeadTracker tracker, DbContext context)
    {
        ArgumentNullException.ThrowIfNull(tracker);
        ArgumentNullException.ThrowIfNull(context);
        IServiceProvider services = context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider
            ?? throw new InvalidOperationException("The context comes from no container (AddDbContext, AddDbContextFactory), so that the tracker's parts cannot be found.");
        StoreParts parts = services.GetService<StoreParts>()
            ?? throw new InvalidOperationException("Leads are kept elsewhere: AddLeadTemperature().UseEntityFrameworkCore<TContext>() is missing.");
        if (parts.Context != context.GetType())
        {
            throw new InvalidOperationException($"Leads are kept in a {parts.Context.Name}, not in a {context.GetType().Name}.");
        }

        ITrackerFactory factory = tracker as ITrackerFactory
            ?? (ReferenceEquals(tracker, services.GetService<ILeadTracker>()) ? services.GetService<ITrackerFactory>() : null)
            ?? throw new InvalidOperationException("This is not the tracker of the container. For a tenant: tracker.Enlist(context).In(tenant).");
        return factory.Over(new DatabaseStore(parts, new EnlistedSessions(context, parts.Words.Dialect)));
    }
}
