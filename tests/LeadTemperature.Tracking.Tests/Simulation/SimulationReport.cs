namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What came of a run.</summary>
internal sealed record SimulationReport(SimulationPlan Plan, string? Violation, long Steps, ulong Hash, string LastSteps, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>How to see it again, what was wrong, and the steps before.</summary>
    public override string ToString() =>
        $"""
        Seed {Plan.Seed}: {Violation ?? "nothing wrong"}
        Again: {Seeds.FirstVariable}={Plan.Seed} {Seeds.CountVariable}=1, and this test. {Steps} steps, hash {Hash:x16}.
        {string.Join(", ", Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"))}
        {LastSteps}
        """;
}
