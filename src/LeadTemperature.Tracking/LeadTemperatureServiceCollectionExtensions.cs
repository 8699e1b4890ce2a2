using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Wiring;
using LeadTemperature.Tracking.Working;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Configuring;
using LeadTemperature;
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
        services.AddOptions<TrackerOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TrackerOptions>, TrackerOptionsValidator>());
        services.TryAddSingleton(SystemTime());
        services.TryAddSingleton(TrackerTelemetry.Make);
        services.TryAddSingleton(ScoringModel.Standard);
        services.TryAddSingleton(provider => new ConfiguredModels(
            new Dictionary<string, ScoringModel>(StringComparer.Ordinal) { [""] = provider.GetRequiredService<ScoringModel>() }));
        services.TryAddSingleton<ILeadStore>(provider => new InMemoryLeadStore(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ILeadNotifier, SilentNotifier>();
        services.TryAddSingleton(provider => TrackerParts.Make(provider));
        services.TryAddSingleton<ILeadTracker>(provider => provider.GetRequiredService<TrackerParts>().Tracker);
        services.TryAddSingleton<ILeadWork>(provider => provider.GetRequiredService<TrackerParts>().Work);
        services.TryAddSingleton<ITrackerFactory>(provider => provider.GetRequiredService<TrackerParts>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LeadWorker>());
        return new LeadTemperatureBuilder(services);
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place where the clock of the machine is taken, for those who register none.")]
    private static TimeProvider SystemTime() => TimeProvider.System;
}
