namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What a run is made of.</summary>
internal sealed record SimulationPlan
{
    public required int Seed { get; init; }

    public TimeSpan Length { get; init; } = TimeSpan.FromDays(7);

    public int Leads { get; init; } = 220;

    public int Recorders { get; init; } = 3;

    /// <summary>Processes that share the store; each has its own tracker, gate and two workers.</summary>
    public int Processes { get; init; } = 1;

    public bool HasHistory { get; init; }

    /// <summary>How often a call of the store fails, before or after it has done its work.</summary>
    public double StoreFailures { get; init; } = 0.01;

    /// <summary>How often a plugin throws, hangs or answers nonsense.</summary>
    public double PluginFailures { get; init; } = 0.04;

    /// <summary>How often the application says who owns a lead's record; that rep skips capacity.</summary>
    public double RecordOwners { get; init; } = 0.2;

    public int AdmissionsPerMinute { get; init; } = 6;

    /// <summary>How often what could be a point is one; all of them unless said.</summary>
    public double Points { get; init; } = 1;

    public Sabotage Sabotage { get; init; }

    /// <summary>The plan of a seed: with and without a history, one process or two.</summary>
    public static SimulationPlan Of(int seed) => new() { Seed = seed, HasHistory = seed % 2 == 0, Processes = 1 + (seed / 2 % 2) };
}
