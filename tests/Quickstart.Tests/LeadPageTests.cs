using System.Globalization;
using System.Text.Json;

namespace Quickstart.Tests;

public class LeadPageTests
{
    private static readonly string[] PageOfSession0 = Outcome.Of("--lead", "0").Lines;

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void LeadPage_Ledger_HoldsEveryLineAndTheScore()
    {
        JsonElement lead = Outcome.Of("--lead", "0", "--json").Json.GetProperty("lead");

        foreach (JsonElement line in lead.GetProperty("why").EnumerateArray())
        {
            string points = line.GetProperty("points").GetDouble().ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
            string id = line.GetProperty("id").GetString()!;
            Assert.Contains(PageOfSession0, row => Words(row) is [var first, var second, ..] && first == points && second == id);
        }

        string score = lead.GetProperty("score").GetDouble().ToString("0.0", CultureInfo.InvariantCulture);
        Assert.Contains(PageOfSession0, row => Words(row) is [var first, "score"] && first == score);
    }

    [Fact]
    public void LeadPage_Forecast_SaysUntilWhen()
    {
        JsonElement lead = Outcome.Of("--lead", "0", "--json").Json.GetProperty("lead");

        Assert.Equal("hot", lead.GetProperty("temperature").GetString());
        Assert.Contains(PageOfSession0, row => row.StartsWith($"  hot until  {Second("hot_until")}", StringComparison.Ordinal));
        Assert.Contains(PageOfSession0, row => row.StartsWith($"  warm until {Second("warm_until")}", StringComparison.Ordinal));

        string Second(string name) => lead.GetProperty(name).GetString()![..19] + "Z";
    }

    [Fact]
    public void Chart_Shades_AreTheTemperaturesOfTheCourse()
    {
        JsonElement[] course = [.. Outcome.Of("--lead", "0", "--json").Json.GetProperty("course").EnumerateArray()];
        int label = "hot      70 ".Length;
        string bottom = PageOfSession0.Last(row => row.Contains('│') && !row.Contains("now"))[label..];
        int now = bottom.IndexOf('│', StringComparison.Ordinal);

        string shades = bottom.Remove(now, 1).PadRight(course.Length);

        Assert.Equal(course.Length, shades.Length);
        Assert.All(course.Zip(shades), pair => Assert.Equal(ShadeOf(pair.First), pair.Second));
        Assert.Contains('█', shades[..now]);
        Assert.NotEqual('█', shades[^1]);

        static char ShadeOf(JsonElement point) => point.GetProperty("score").GetDouble() == 0
            ? ' '
            : point.GetProperty("temperature").GetString() switch { "hot" => '█', "warm" => '▓', _ => '░' };
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("8")]
    [InlineData("12899771")]
    public void LeadPage_EveryLine_FitsTheWidth(string lead)
    {
        Outcome outcome = Outcome.Of("--lead", lead);

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.All(outcome.Lines, line => Assert.True(line.Length <= Printing.PlainConsole.Width, line));
        Assert.Contains("now", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_Unknown_IsOneLineWithTheNearestIds()
    {
        Outcome outcome = Outcome.Of("--lead", "1289977");

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Equal("", outcome.Out);
        string complaint = Assert.Single(outcome.Complaints);
        Assert.Contains("\"1289977\" is not a lead of", complaint, StringComparison.Ordinal);
        Assert.EndsWith("the nearest are \"12899770\", \"12899771\", \"12899772\"", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("")]
    [InlineData("x")]
    public void Lead_UnlikeAnyOther_NamesNoneAsNear(string lead)
    {
        Outcome outcome = Outcome.Of("--lead", lead);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.EndsWith("otto-signals.csv; without --lead, 20 leads would be listed", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_OfAnotherCase_IsFoundAsTheNearest()
    {
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind", "ada@example.org,2026-03-01T10:00:00Z,demo-request", "bob,2026-03-01T10:00:00Z,demo-request");

        string complaint = Assert.Single(Outcome.Of("--model", "standard", "--signals", file.Path, "--lead", "Ada@example.ORG").Complaints);

        Assert.EndsWith("; did you mean \"ada@example.org\"?", complaint, StringComparison.Ordinal);
    }
}
