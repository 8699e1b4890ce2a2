using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Health;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of LeadTemperature to those of an application.</summary>
public static class LeadTemperatureHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of the store of leads: whether it answers, whether what is due gets done and told, whether clocks agree.</summary>
    /// <remarks>
    /// It needs <c>AddLeadTemperature</c>. The data of a result are figures; neither they nor the description hold an id or the text of an
    /// error. Where a store does not answer in time, it is not asked again before it has.
    /// </remarks>
    /// <param name="builder">The checks of the application.</param>
    /// <param name="configure">From when on the store is degraded or unhealthy; null for the defaults.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported in place of unhealthy; null for unhealthy.</param>
    /// <param name="tags">The tags by which an application picks its checks; null for none.</param>
    /// <exception cref="OptionsValidationException">At start: a value is out of its range.</exception>
    public static IHealthChecksBuilder AddLeadTemperature(
        this IHealthChecksBuilder builder,
        Action<LeadTemperatureHealthOptions>? configure = null,
        string name = "leadtemperature",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        OptionsBuilder<LeadTemperatureHealthOptions> options = builder.Services.AddOptions<LeadTemperatureHealthOptions>(name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LeadTemperatureHealthOptions>, HealthOptionsValidator>());
        builder.Services.TryAddSingleton(provider => new StoreQuestion(provider.GetRequiredService<ILeadStore>(), provider.GetRequiredService<TimeProvider>()));
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new StoreHealthCheck(
                provider.GetRequiredService<StoreQuestion>(),
                provider.GetRequiredService<IOptionsMonitor<LeadTemperatureHealthOptions>>().Get(name)),
            failureStatus,
            tags));
    }
}
