using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>The application's own parts of a tracker.</summary>
internal sealed record Plugins(
    IRepDirectory Reps, ILeadDirectory? Leads, ICover? Cover, ILeadNotifier Notifier, ISignalHistory? History, ResponsePolicy Policy, LeadRouter Router)
{
    public static Plugins Of(IServiceProvider services) => new(
        Needed<IRepDirectory>(services, "AddRepDirectory"),
        services.GetService<ILeadDirectory>(),
        services.GetService<ICover>(),
        services.GetRequiredService<ILeadNotifier>(),
        services.GetService<ISignalHistory>(),
        Needed<ResponsePolicy>(services, nameof(LeadTemperatureBuilder.UsePolicy)),
        Needed<LeadRouter>(services, nameof(LeadTemperatureBuilder.UseRouter)));

    private static T Needed<T>(IServiceProvider services, string method)
        where T : class => services.GetService<T>()
        ?? throw new InvalidOperationException($"The tracker needs a {typeof(T).Name}: AddLeadTemperature().{method}(…).");
}
