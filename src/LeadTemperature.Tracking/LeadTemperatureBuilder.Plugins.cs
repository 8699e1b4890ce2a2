using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking;

public sealed partial class LeadTemperatureBuilder
{
    /// <summary>Where the reps come from.</summary>
    public LeadTemperatureBuilder AddRepDirectory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDirectory>()
        where TDirectory : class, IRepDirectory => Add<IRepDirectory, TDirectory>();

    /// <summary>What routing knows of a lead: who owns its record, where it is, what it takes. Nothing unless said.</summary>
    public LeadTemperatureBuilder AddLeadDirectory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDirectory>()
        where TDirectory : class, ILeadDirectory => Add<ILeadDirectory, TDirectory>();

    /// <summary>Who tells people.</summary>
    public LeadTemperatureBuilder AddNotifier<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TNotifier>()
        where TNotifier : class, ILeadNotifier => Add<ILeadNotifier, TNotifier>();

    /// <summary>Automation that answers while no person can; the policy has to allow it (<see cref="ResponsePolicy.Cover"/>).</summary>
    public LeadTemperatureBuilder AddCover<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCover>()
        where TCover : class, ICover => Add<ICover, TCover>();

    /// <summary>Who takes what happened inside the transaction that keeps it. Nobody unless said.</summary>
    public LeadTemperatureBuilder AddEventSink<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSink>()
        where TSink : class, ILeadEventSink => Add<ILeadEventSink, TSink>();

    /// <summary>Where signals can be read again when a model needs it. Nowhere unless said.</summary>
    public LeadTemperatureBuilder AddSignalHistory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THistory>()
        where THistory : class, ISignalHistory => Add<ISignalHistory, THistory>();

    /// <summary>A way of your own to choose one of the eligible reps of a pool, which is added where it is not there. Made once, with what the container has.</summary>
    /// <param name="pool">The pool: a kebab-case name.</param>
    public LeadTemperatureBuilder AddSelector<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSelector>(string pool)
        where TSelector : class, IRepSelector
    {
        ArgumentNullException.ThrowIfNull(pool);
        _spoken.AddPool(pool, services => ActivatorUtilities.CreateInstance<TSelector>(services));
        return this;
    }

    /// <summary>A reason of your own why a rep may not take a lead. Filters are asked in the order in which they are added. Made once, with what the container has.</summary>
    public LeadTemperatureBuilder AddFilter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFilter>()
        where TFilter : class, IRepFilter
    {
        _spoken.Filters.Add(services => ActivatorUtilities.CreateInstance<TFilter>(services));
        return this;
    }
}
