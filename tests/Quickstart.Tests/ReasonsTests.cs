using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quickstart.Tests;

public partial class ReasonsTests
{
    /// <summary>What is shown sums to the score, but for rounding, or says how many are not shown.</summary>
    [Theory]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(118)]
    [InlineData(300)]
    public void Why_ThatLeavesReasonsOut_SaysHowMany(int width)
    {
        JsonElement[] leads = [.. Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray()];
        string[] lines = [.. TerminalRun.Lines(width).TakeWhile(line => !line.EndsWith(" signals.", StringComparison.Ordinal))];
        int why = lines[2].IndexOf("Why", StringComparison.Ordinal);

        Assert.True(why > 0);
        Assert.All(leads, lead =>
        {
            string row = lines.Single(line => line.StartsWith($"  {lead.GetProperty("lead_id").GetString()} ", StringComparison.Ordinal));
            MatchCollection figures = Points().Matches(row[Math.Min(why, row.Length)..]);
            int leftOut = More().Match(row) is { Success: true } more ? int.Parse(more.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            double shown = figures.Sum(figure => double.Parse(figure.Value, CultureInfo.InvariantCulture));

            Assert.Equal(ReasonCount(lead), figures.Count + leftOut);
            Assert.True(figures.Count <= 3);
            Assert.True(leftOut > 0 || Math.Abs(shown - lead.GetProperty("score").GetDouble()) < 0.2, row);
        });
    }

    [Fact]
    public void Why_WithoutRoomForAReason_SaysWhatDecided()
    {
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind", "held,2026-03-01T10:00:00Z,demo-request", "held,2026-03-01T12:00:00Z,disqualified");

        Assert.Contains(
            TerminalRun.Lines(72, "--model", "standard", "--signals", file.Path),
            line => line.EndsWith(" held cold by disqualified, +1 more", StringComparison.Ordinal));
    }

    /// <summary>Rules that gave something, whatever the stages.</summary>
    private static int ReasonCount(JsonElement lead) => lead.GetProperty("why").EnumerateArray()
        .GroupBy(line => line.GetProperty("id").GetString(), line => line.GetProperty("points").GetDouble())
        .Count(points => Math.Abs(points.Sum()) >= 0.05);

    [GeneratedRegex(@"(?<= )[+-][0-9]+\.[0-9]")]
    private static partial Regex Points();

    [GeneratedRegex(@"\+([0-9]+) more$")]
    private static partial Regex More();
}
