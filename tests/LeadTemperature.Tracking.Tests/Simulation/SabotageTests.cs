using Xunit.Abstractions;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A simulation that finds nothing proves nothing: broken on purpose, it says what is wrong.</summary>
public sealed class SabotageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(Sabotage.ForgottenMessages), "was never told|is told before")]
    [InlineData(nameof(Sabotage.ForgottenIds), "was recorded twice|the score is")]
    [InlineData(nameof(Sabotage.ForgottenDues), "and nobody has come")]
    [InlineData(nameof(Sabotage.NoErasure), "is erased, and something of it is")]
    [InlineData(nameof(Sabotage.NoOrder), "is told before|is told after")]
    public void Week_WithABrokenPart_SaysWhatIsWrong(string sabotage, string found)
    {
        SimulationReport report = Enumerable.Range(1, 8)
            .Select(seed => Weeks.Play(SimulationPlan.Of(seed) with { Sabotage = Enum.Parse<Sabotage>(sabotage), Length = TimeSpan.FromDays(3) }))
            .First(r => r.Violation is not null);

        output.WriteLine(report.Violation);
        Assert.Contains(found.Split('|'), text => report.Violation!.Contains(text, StringComparison.Ordinal));
    }
}
