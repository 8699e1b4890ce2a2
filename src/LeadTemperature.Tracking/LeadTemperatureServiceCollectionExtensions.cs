using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Configuring;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Wiring;
using LeadTemperature.Tracking.Working;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the tracker of LeadTemperature to an application.</summary>
public static class LeadTemperatureServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ILeadTracker"/> and <see cref="ILeadWork"/>; where there is a host, a worker does what is due.</summary>
    public static LeadTemperatureBuilder AddLeadTemperature(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.FirstOrDefault(s => s.ServiceType == typeof(SpokenParts))?.ImplementationInstance is SpokenParts said)
        {
            return new LeadTemperatureBuilder(services, said);
        }

        SpokenParts spoken = new();
        services.AddSingleton(spoken);
        services.AddSingleton<ConfiguredModels>();
        services.AddOptions<TrackerOptions>().ValidateOnStart();
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<TrackerOptions>, ConfiguredTracker>());
        services.AddSingleton<IValidateOptions<TrackerOptions>, TrackerOptionsValidator>();
        services.TryAddSingleton(SystemTime());
        services.TryAddSingleton(TrackerTelemetry.Make);
        services.TryAddSingleton(ConfiguredParts.Model);
        services.TryAddSingleton(provider => ConfiguredParts.Policy(provider)!);
        services.TryAddSingleton(provider => ConfiguredParts.Router(provider)!);
        services.TryAddSingleton<ILeadStore>(provider => new InMemoryLeadStore(
            provider.GetRequiredService<TimeProvider>(), sink: provider.GetService<ILeadEventSink>()));
        services.TryAddSingleton<ILeadNotifier, SilentNotifier>();
        services.TryAddSingleton(provider => TrackerParts.Make(provider));
        services.TryAddSingleton<ILeadTracker>(provider => provider.GetRequiredService<TrackerParts>().Tracker);
        services.TryAddSingleton<ILeadWork>(provider => provider.GetRequiredService<TrackerParts>().Work);
        services.TryAddSingleton<ITrackerFactory>(provider => provider.GetRequiredService<TrackerParts>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LeadWorker>());
        return new LeadTemperatureBuilder(services, spoken);
    }

    /// <summary>The same, with what the application's configuration says: models, policy, pools, and how the tracker runs. Code beats it where both say something.</summary>
    /// <remarks>
    /// Every key is in <c>docs/configuration.md</c>; one that is not known is a fault. All faults come at once when the host starts, or in a plain
    /// container when the tracker is asked for first, as an <see cref="OptionsValidationException"/> with a line for each. When the
    /// configuration changes, its models are read again; a change with a fault leaves all as it was.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, by custom <c>configuration.GetSection("LeadTemperature")</c>. Said twice, the last one counts.</param>
    public static LeadTemperatureBuilder AddLeadTemperature(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        LeadTemperatureBuilder builder = services.AddLeadTemperature();
        ((SpokenParts)services.First(s => s.ServiceType == typeof(SpokenParts)).ImplementationInstance!).Section = section;
        return builder;
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place where the clock of the machine is taken, for those who register none.")]
    private static TimeProvider SystemTime() => TimeProvider.System;
}
