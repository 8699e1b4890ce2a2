namespace Quickstart.Tests;

public class ScoreChartTests
{
    private const int LabelWidth = 12;

    [Theory]
    [InlineData("1")]
    [InlineData("70")]
    [InlineData("4321")]
    [InlineData("1000000")]
    public void ScoresOfAnyLength_LeaveTheRowsAboveTheirSignals(string magnitude)
    {
        string[] chart = ChartOf("ada,2026-03-01T10:00:00Z,order-placed,1", $"ada,2026-03-05T10:00:00Z,order-placed,{magnitude}");
        string[] rows = [.. chart.TakeWhile(line => line.Contains('│'))];
        string marks = chart[rows.Length];

        Assert.StartsWith("    signals ", marks, StringComparison.Ordinal);
        Assert.Single(rows.Select(row => row.IndexOf('│', StringComparison.Ordinal)).Distinct());
        Assert.All(rows, row => Assert.Equal(' ', row[LabelWidth - 1]));
        Assert.All(rows, row => Assert.NotEqual(' ', row[LabelWidth - 2]));
        Assert.Equal(rows[0].IndexOf('│', StringComparison.Ordinal), marks.Length);
        int second = marks.LastIndexOf('+');
        Assert.True(Height(second) > Height(second - 1), string.Join('\n', chart));

        int Height(int column) => rows.Count(row => row[column] is '█' or '▓' or '░');
    }

    [Theory]
    [InlineData("1")]
    [InlineData("40")]
    [InlineData("1000000")]
    public void Thresholds_WhateverTheScore_EachHaveTheirLine(string magnitude)
    {
        string[] chart = ChartOf("ada,2026-03-01T10:00:00Z,order-placed,1", $"ada,2026-03-05T10:00:00Z,order-placed,{magnitude}");

        string hot = Assert.Single(chart, line => line.StartsWith("hot     100 ", StringComparison.Ordinal));
        string warm = Assert.Single(chart, line => line.StartsWith("warm     40 ", StringComparison.Ordinal));
        Assert.True(Array.IndexOf(chart, hot) < Array.IndexOf(chart, warm));
        Assert.Contains('·', hot);
        Assert.DoesNotContain('░', warm);
        Assert.DoesNotContain('▓', hot);
    }

    private static string[] ChartOf(params string[] rows)
    {
        using SignalFixture file = SignalFixture.Of(["lead_id,occurred_at,kind,magnitude", .. rows]);
        string[] page = Outcome.Of("--model", "retail", "--signals", file.Path, "--lead", "ada").Lines;
        return [.. page.SkipWhile(line => !line.Contains('│'))];
    }
}
