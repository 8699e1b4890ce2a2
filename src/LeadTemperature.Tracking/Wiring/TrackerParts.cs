using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;
using LeadTemperature.Tracking.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>The parts of a tracker, put together once.</summary>
internal sealed record TrackerParts(ILeadTracker Tracker, ILeadWork Work)
{
    public static TrackerParts Make(IServiceProvider services)
    {
        TrackerOptions options = services.GetRequiredService<IOptions<TrackerOptions>>().Value;
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        ILeadStore store = services.GetRequiredService<ILeadStore>();
        ResponsePolicy policy = Needed<ResponsePolicy>(services, nameof(LeadTemperatureBuilder.UsePolicy));
        LeadRouter router = Needed<LeadRouter>(services, nameof(LeadTemperatureBuilder.UseRouter));
        IRepDirectory directory = Needed<IRepDirectory>(services, "AddRepDirectory");

        RosterCache rosters = new(directory, router, time, options);
        Desk desk = new(
            services.GetRequiredService<ScoringModel>(),
            new ResponseMachine(policy),
            time,
            () => policy.Duty.FirstActive(rep => rosters.Last?.Find(rep)?.IsActive ?? true));
        LeadTurns turns = new(store, desk);
        LeadRouting routing = new(store, turns, router, rosters, time, policy);
        Recipients recipients = new(services.GetRequiredService<ILeadNotifier>(), services.GetService<ICover>(), policy, time, options);
        MessageDelivery delivery = new(store, turns, recipients, time, options);
        return new TrackerParts(
            new LeadTracker(turns, routing, desk, scope: ""),
            new DueWork(store, turns, routing, delivery, time, options));
    }

    private static T Needed<T>(IServiceProvider services, string method)
        where T : class => services.GetService<T>()
        ?? throw new InvalidOperationException($"The tracker needs a {typeof(T).Name}: AddLeadTemperature().{method}(…).");
}
