using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking;

/// <summary>Says what a tracker works with. Each part may be said once; the last one counts.</summary>
/// <remarks>
/// Needed: a policy, a router, a directory of reps. The standard model, a store in memory and a notifier that tells nobody stand where
/// nothing else is said. Plugins are singletons.
/// </remarks>
public sealed class LeadTemperatureBuilder
{
    internal LeadTemperatureBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that it adds to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>How leads are read; <see cref="ScoringModel.Standard"/> unless said.</summary>
    public LeadTemperatureBuilder UseModel(ScoringModel model) => Use(model);

    /// <summary>What a hot lead is owed.</summary>
    public LeadTemperatureBuilder UsePolicy(ResponsePolicy policy) => Use(policy);

    /// <summary>How reps are chosen. Its pools are asked in their order.</summary>
    public LeadTemperatureBuilder UseRouter(LeadRouter router) => Use(router);

    /// <summary>Where leads are kept; in memory unless said.</summary>
    public LeadTemperatureBuilder UseStore(Func<IServiceProvider, ILeadStore> store) => Use(store);

    /// <summary>Where the reps come from.</summary>
    public LeadTemperatureBuilder AddRepDirectory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDirectory>()
        where TDirectory : class, IRepDirectory => Add<IRepDirectory, TDirectory>();

    /// <summary>Who tells people.</summary>
    public LeadTemperatureBuilder AddNotifier<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TNotifier>()
        where TNotifier : class, ILeadNotifier => Add<ILeadNotifier, TNotifier>();

    /// <summary>Automation that answers while no person can; the policy has to allow it (<see cref="ResponsePolicy.Cover"/>).</summary>
    public LeadTemperatureBuilder AddCover<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCover>()
        where TCover : class, ICover => Add<ICover, TCover>();

    /// <summary>How the tracker and its worker run.</summary>
    public LeadTemperatureBuilder Configure(Action<TrackerOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    private LeadTemperatureBuilder Use<T>(T part)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(part);
        Services.Replace(ServiceDescriptor.Singleton(part));
        return this;
    }

    private LeadTemperatureBuilder Use<T>(Func<IServiceProvider, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        Services.Replace(ServiceDescriptor.Singleton(make));
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
