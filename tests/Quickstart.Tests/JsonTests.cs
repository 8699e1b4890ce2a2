using System.Globalization;
using System.Text.Json;

namespace Quickstart.Tests;

public class JsonTests
{
    [Fact]
    public void Json_EveryLead_EqualsItsRowOfTheTable()
    {
        JsonElement[] leads = [.. Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray()];
        string[][] rows = [.. RowsOf(Outcome.Of().Lines)];

        Assert.Equal(leads.Length, rows.Length);
        Assert.All(leads.Zip(rows), pair =>
        {
            (JsonElement lead, string[] row) = pair;
            Assert.Equal(Text(lead, "lead_id"), row[0]);
            Assert.Equal(Text(lead, "temperature"), row[1]);
            Assert.Equal(lead.GetProperty("score").GetDouble().ToString("0.0", CultureInfo.InvariantCulture), row[2]);
            string? until = Text(lead, "temperature") switch { "hot" => Text(lead, "hot_until"), "warm" => Text(lead, "warm_until"), _ => null };
            Assert.Equal(until is null ? "" : until[..16] + "Z", row[3]);
        });
    }

    /// <summary>Lead, temperature, score and until of each row, cut where the header says.</summary>
    private static IEnumerable<string[]> RowsOf(string[] lines)
    {
        string header = lines[2];
        int temperature = header.IndexOf("Temp.", StringComparison.Ordinal);
        int until = header.IndexOf("Until", StringComparison.Ordinal);
        int why = header.IndexOf("Why", StringComparison.Ordinal);
        return lines.Skip(4).TakeWhile(line => line.Length > 0).Select(line => line.PadRight(why)).Select(line => new[]
        {
            line[..temperature].Trim(),
            line[temperature..until].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0],
            line[temperature..until].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            line[until..why].Trim(),
        });
    }

    [Fact]
    [Trait("Rule", "S-11")]
    public void Json_LedgerLines_SumToTheScore()
    {
        foreach (JsonElement lead in Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray())
        {
            double[] points = [.. lead.GetProperty("why").EnumerateArray().Select(line => line.GetProperty("points").GetDouble())];
            Assert.Equal(lead.GetProperty("score").GetDouble(), points.Sum(), 1e-9 * Math.Max(1, points.Sum(Math.Abs)));
        }
    }

    [Fact]
    public void Json_WithTop_HoldsThatManyOfTheSameLeads()
    {
        JsonElement all = Outcome.Of("--json").Json;
        JsonElement some = Outcome.Of("--json", "--top", "3").Json;

        Assert.Equal(20, all.GetProperty("leads").GetArrayLength());
        Assert.Equal(20, some.GetProperty("lead_count").GetInt32());
        Assert.Equal(
            all.GetProperty("leads").EnumerateArray().Take(3).Select(lead => lead.GetRawText()),
            some.GetProperty("leads").EnumerateArray().Select(lead => lead.GetRawText()));
    }

    [Fact]
    public void Json_OfOneLead_IsThatOfTheBoardWithItsCourse()
    {
        JsonElement board = Outcome.Of("--json").Json;
        JsonElement page = Outcome.Of("--json", "--lead", "3").Json;
        JsonElement lead = page.GetProperty("lead");
        JsonElement[] course = [.. page.GetProperty("course").EnumerateArray()];

        JsonElement onBoard = board.GetProperty("leads").EnumerateArray().Single(other => Text(other, "lead_id") == "3");
        Assert.True(JsonElement.DeepEquals(onBoard, lead));
        Assert.Contains(course, point => Text(point, "at") == Text(page, "as_of")
            && Math.Abs(point.GetProperty("score").GetDouble() - lead.GetProperty("score").GetDouble()) < 1e-9);
        Assert.Equal(course.Select(point => Text(point, "at")).Order(StringComparer.Ordinal), course.Select(point => Text(point, "at")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
