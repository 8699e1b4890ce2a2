using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>What the container hands out: what code has said, else what the section says. Only where all of it is sound.</summary>
internal static class ConfiguredParts
{
    public static ScoringModel Model(IServiceProvider services) => Sound(services).Of("") ?? ScoringModel.Standard;

    /// <summary>Null where nobody has said one.</summary>
    public static ResponsePolicy? Policy(IServiceProvider services) =>
        Policy(Sound(services).AtStart.Settings, services.GetRequiredService<SpokenParts>());

    /// <summary>The policy, whether or not it is sound.</summary>
    public static ResponsePolicy? Policy(SettingsDraft settings, SpokenParts spoken)
    {
        ResponsePolicy? policy = spoken.Policy ?? settings.Policy;
        return spoken.Hours is { } hours && policy is not null ? policy with { Hours = hours } : policy;
    }

    /// <summary>Null where nobody has said one.</summary>
    /// <exception cref="LeadRouterException">A filter or a selector has a name that may not stand.</exception>
    public static LeadRouter? Router(IServiceProvider services)
    {
        SettingsDraft settings = Sound(services).AtStart.Settings;
        SpokenParts spoken = services.GetRequiredService<SpokenParts>();
        IReadOnlyList<string> pools = PoolSettings.InOrder(settings, spoken);
        return spoken.Router ?? (pools.Count == 0 ? null : LeadRouter.Create(router =>
        {
            foreach (string pool in pools)
            {
                router.Pool(pool, spoken.SelectorOf(pool)?.Invoke(services)
                    ?? (settings.Pools.TryGetValue(pool, out string? selector) ? PoolSettings.Named(selector) : null));
            }

            spoken.Filters.ForEach(filter => router.Filter(filter(services)));
        }));
    }

    /// <exception cref="OptionsValidationException">Something that was said is not sound; all faults are listed.</exception>
    private static ConfiguredModels Sound(IServiceProvider services)
    {
        _ = services.GetRequiredService<IOptions<TrackerOptions>>().Value;
        return services.GetRequiredService<ConfiguredModels>();
    }
}
