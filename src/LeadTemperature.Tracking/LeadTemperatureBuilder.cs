using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Configuring;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking;

/// <summary>Says what a tracker works with. Each part may be said once; the last one counts.</summary>
/// <remarks>
/// <para>
/// Needed: a policy, a router or pools, a directory of reps. The standard model, a store in memory and a notifier that tells nobody stand where
/// nothing else is said. Plugins are singletons.
/// </para>
/// <para>
/// <b>Code beats configuration</b> where both say something: a policy replaces the whole section <c>Policy</c>, a model that of its scope, a
/// selector that of its pool, <see cref="Configure"/> the keys that it sets. The section is judged all the same.
/// </para>
/// <para>
/// All that is wrong comes at once, as an <see cref="OptionsValidationException"/> whose failures are faults in one line each: when the host
/// starts, and in a plain container when <see cref="ILeadTracker"/> is asked for first. Not thread-safe.
/// </para>
/// </remarks>
public sealed partial class LeadTemperatureBuilder
{
    private const int LongestScope = 200;

    private readonly SpokenParts _spoken;

    internal LeadTemperatureBuilder(IServiceCollection services, SpokenParts spoken) => (Services, _spoken) = (services, spoken);

    /// <summary>The services that it adds to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>How leads are read; <see cref="ScoringModel.Standard"/> unless said here or in the configuration.</summary>
    public LeadTemperatureBuilder UseModel(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _spoken.Models[""] = model;
        return Say(ConfiguredParts.Model);
    }

    /// <summary>How leads of a tenant are read; as the others unless said here or in the configuration.</summary>
    /// <param name="scope">The tenant: 1 to 200 characters.</param>
    /// <param name="model">Its model.</param>
    public LeadTemperatureBuilder UseModel(string scope, ScoringModel model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scope.Length, LongestScope, nameof(scope));
        ArgumentNullException.ThrowIfNull(model);
        _spoken.Models[scope] = model;
        return this;
    }

    /// <summary>What a hot lead is owed.</summary>
    public LeadTemperatureBuilder UsePolicy(ResponsePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _spoken.Policy = policy;
        return Say(ConfiguredParts.Policy);
    }

    /// <summary>The hours in which policy time runs, whatever the policy says of them, and wherever it is said.</summary>
    public LeadTemperatureBuilder UseHours(BusinessCalendar hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        _spoken.Hours = hours;
        return this;
    }

    /// <summary>How reps are chosen, whatever pools the configuration says. Its pools are asked in their order. Not beside <see cref="AddPool"/>, <see cref="AddSelector{TSelector}"/> and <see cref="AddFilter{TFilter}"/>.</summary>
    public LeadTemperatureBuilder UseRouter(LeadRouter router)
    {
        ArgumentNullException.ThrowIfNull(router);
        _spoken.Router = router;
        return Say(ConfiguredParts.Router);
    }

    /// <summary>Adds a pool: reps who take turns. Pools are asked in the order of the configuration, and then in that in which they are added.</summary>
    /// <param name="name">A kebab-case name; it may become a metric tag.</param>
    /// <param name="selector">How one of the eligible is chosen; as the configuration says, or else who waits longest, unless said.</param>
    public LeadTemperatureBuilder AddPool(string name, IRepSelector? selector = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        _spoken.AddPool(name, selector is null ? null : _ => selector);
        return this;
    }

    /// <summary>How the tracker and its worker run.</summary>
    public LeadTemperatureBuilder Configure(Action<TrackerOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Where leads are kept; in memory unless said.</summary>
    public LeadTemperatureBuilder UseStore(Func<IServiceProvider, ILeadStore> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Say(store);
    }

    private LeadTemperatureBuilder Say<T>(Func<IServiceProvider, T?> part)
        where T : class
    {
        Services.Replace(ServiceDescriptor.Singleton<T>(services => part(services)!));
        return this;
    }

    private LeadTemperatureBuilder Add<TContract, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>()
        where TContract : class
        where TPlugin : class, TContract
    {
        Services.Replace(ServiceDescriptor.Singleton<TContract, TPlugin>());
        return this;
    }
}
