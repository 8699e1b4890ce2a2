using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A process with a tracker of its own. Once it has died, nothing that it was about to do comes to the store any more.</summary>
internal sealed class SimulatedProcess
{
    private readonly Lazy<ServiceProvider> _services;

    public SimulatedProcess(Simulation simulation, int number)
    {
        Number = number;
        Gate = new SimulatedGate(simulation.Scheduler) { IsOpen = simulation.Plan.Sabotage == Sabotage.NoVersions };
        Store = new SimulatedStore(simulation, this);
        SimulatedPlugins plugins = new(simulation, this);
        _services = new Lazy<ServiceProvider>(() => Make(simulation, plugins));
    }

    public int Number { get; }

    public bool IsDead { get; private set; }

    public SimulatedGate Gate { get; }

    public SimulatedStore Store { get; }

    public ILeadWork Work => _services.Value.GetRequiredService<ILeadWork>();

    public ILeadTracker In(string scope)
    {
        ILeadTracker tracker = _services.Value.GetRequiredService<ILeadTracker>();
        return scope.Length == 0 ? tracker : tracker.In(scope);
    }

    public void Die() => IsDead = true;

    /// <summary>Whoever is in a process that has died gets no further.</summary>
    public void Demand()
    {
        if (IsDead)
        {
            throw new SimulatedFailureException("the process has died");
        }
    }

    private ServiceProvider Make(Simulation simulation, SimulatedPlugins plugins)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(simulation.Clock);
        services.AddSingleton<Routing.IRepDirectory>(plugins);
        services.AddSingleton<ILeadDirectory>(plugins);
        services.AddSingleton<Responding.ICover>(plugins);
        services.AddSingleton<ILeadNotifier>(plugins);
        services.AddSingleton<ITurnGate>(Gate);
        services.AddSingleton(new PluginCalls(OnOtherThreads: false));
        if (simulation.Plan.HasHistory)
        {
            services.AddSingleton<ISignalHistory>(plugins);
        }

        services.AddLeadTemperature()
            .UseModel(SimulatedModels.Start)
            .UsePolicy(Team.Policy)
            .UseRouter(Team.Router)
            .UseStore(_ => Store)
            .Configure(o =>
            {
                o.DeliveriesAtOnce = 1;
                o.DeliveryAttempts = 4;
                o.RouteAgainAfter = TimeSpan.FromMinutes(10);
                o.AdmissionsPerMinute = simulation.Plan.Sabotage == Sabotage.NoBudget ? 10_000 : simulation.Plan.AdmissionsPerMinute;
            });
        return services.BuildServiceProvider();
    }
}
