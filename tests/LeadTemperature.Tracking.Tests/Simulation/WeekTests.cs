using Xunit.Abstractions;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>
/// A week in which everything happens at once, and much of it fails. One seeded scheduler owns clock, order of steps and failures; after each
/// step that changes the store an observer compares it with what callers were told. <see cref="Seeds"/> says how to run more.
/// </summary>
public sealed class WeekTests(ITestOutputHelper output)
{
    public static TheoryData<int> Some => [.. Seeds.Of(3)];

    [Theory]
    [MemberData(nameof(Some))]
    public void Week_OfEverythingAtOnce_LosesNothingAndNobody(int seed)
    {
        SimulationReport report = Weeks.Play(SimulationPlan.Of(seed));

        Assert.True(report.Violation is null, report.ToString());
        output.WriteLine(report.ToString());
    }

    [Fact]
    public void Week_OfTheSameSeed_IsTheSameStepByStep()
    {
        SimulationPlan plan = SimulationPlan.Of(7) with { Length = TimeSpan.FromDays(1) };
        (SimulationReport first, SimulationReport again, SimulationReport other) = (Weeks.Play(plan), Weeks.Play(plan), Weeks.Play(plan with { Seed = 8 }));

        Assert.Equal((first.Steps, first.Hash, first.Violation), (again.Steps, again.Hash, again.Violation));
        Assert.Equal(first.Counts, again.Counts);
        Assert.NotEqual(first.Hash, other.Hash);
    }
}
