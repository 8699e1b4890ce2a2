using System.Globalization;
using System.Text.Json;
using LeadTemperature;
using Quickstart.ScoringModels;

namespace Quickstart.Tests;

public class OttoTableTests
{
    private static readonly ScoringModel Otto = ModelChoice.Load("otto").Model;

    [Fact]
    public void Program_WithoutArguments_PrintsTheCommittedTable()
    {
        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "otto-table.txt"));

        Outcome outcome = Outcome.Of();

        Assert.Equal(expected.ReplaceLineEndings("\n"), outcome.Out);
        Assert.Equal("", outcome.Error);
        Assert.Equal(ExitCode.Fine, outcome.Code);
    }

    [Fact]
    public void Program_InAnotherCulture_PrintsTheSameTable()
    {
        Outcome expected = Outcome.Of();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            commas.NumberFormat.NegativeSign = "−";
            commas.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = commas;

            Assert.Equal(expected.Out, Outcome.Of().Out);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void PlainTable_EveryLine_IsFreeOfEscapesAndFitsTheWidth()
    {
        foreach (string line in Outcome.Of().Lines)
        {
            Assert.DoesNotContain(line, char.IsControl);
            Assert.True(line.Length <= Printing.PlainConsole.Width, line);
            Assert.Equal(line.TrimEnd(), line);
        }
    }

    [Fact]
    public void OttoBoard_EveryLead_ScoresWhatTheFormulasSay()
    {
        Outcome outcome = Outcome.Of("--json");
        DateTimeOffset asOf = outcome.Json.GetProperty("as_of").GetDateTimeOffset();
        var leads = Shipped.Rows(Shipped.Otto).GroupBy(row => row.Lead).ToDictionary(lead => lead.Key, lead => lead.ToList());

        JsonElement[] read = [.. outcome.Json.GetProperty("leads").EnumerateArray()];

        Assert.Equal(leads.Keys.Order(), read.Select(lead => lead.GetProperty("lead_id").GetString()).Order());
        Assert.All(read, lead => Assert.Equal(
            OttoByHand.Score(leads[lead.GetProperty("lead_id").GetString()!], asOf), lead.GetProperty("score").GetDouble(), 1e-9));
    }

    /// <summary>A comparison with a threshold allows 1e-6. Session 6 is warm by a burst: it falls by 15 at one instant, not by fading.</summary>
    [Theory]
    [Trait("Rule", "S-12")]
    [InlineData("0", "hot_until")]
    [InlineData("2", "hot_until")]
    [InlineData("0", "warm_until")]
    [InlineData("4", "warm_until")]
    [InlineData("6", "warm_until")]
    public void OttoBoard_Until_IsWhereTheFormulasCrossTheThreshold(string lead, string until)
    {
        var rows = Shipped.Rows(Shipped.Otto).Where(row => row.Lead == lead).ToList();
        JsonElement read = Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray()
            .Single(other => other.GetProperty("lead_id").GetString() == lead);

        double threshold = until == "hot_until" ? Otto.Hot : Otto.Warm;
        DateTimeOffset at = read.GetProperty(until).GetDateTimeOffset();

        Assert.True(OttoByHand.Score(rows, at.AddMilliseconds(-1)) >= threshold - 1e-6);
        Assert.True(OttoByHand.Score(rows, at.AddMilliseconds(1)) < threshold - 1e-6);
    }

    [Fact]
    [Trait("Rule", "S-06")]
    public void Session6_With204ViewsAndNoCart_IsNeverHot()
    {
        Signal[] views = Views("6");
        Assert.Equal(204, views.Length);

        Assert.All(views, view => Assert.NotEqual(Temperature.Hot, Otto.Assess(views, view.At).Temperature));
        Assert.Equal(Temperature.Hot, ModelWithoutGate().Assess(views, views.Max(view => view.At)).Temperature);
    }

    [Fact]
    public void Session1_WithEightCartAdds_RanksAboveSession6()
    {
        string[] ranked = [.. Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("lead_id").GetString()!)];

        Assert.True(Array.IndexOf(ranked, "1") < Array.IndexOf(ranked, "6"), string.Join(' ', ranked));
    }

    [Fact]
    [Trait("Rule", "R-10")]
    public void Board_Leads_AreOrderedByHeat()
    {
        JsonElement[] leads = [.. Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray()];

        Assert.All(leads.Zip(leads.Skip(1)), pair => Assert.True(Key(pair.First).CompareTo(Key(pair.Second)) <= 0));
        Assert.Equal(3, leads.Select(lead => lead.GetProperty("temperature").GetString()).Distinct().Count());

        static (int, double, long) Key(JsonElement lead) => (
            Array.IndexOf(["hot", "warm", "cold"], lead.GetProperty("temperature").GetString()),
            -lead.GetProperty("score").GetDouble(),
            -lead.GetProperty("newest_signal").GetDateTimeOffset().Ticks);
    }

    private static Signal[] Views(string session) =>
        [.. Shipped.Rows(Shipped.Otto).Where(row => row.Lead == session).Select(row => new Signal(new SignalKind(row.Kind), row.At))];

    /// <summary>Shows that the views alone would do: without gate and cap they are hot.</summary>
    private static ScoringModel ModelWithoutGate() => ScoringModel.Create(model => model
        .Kind(new SignalKind("product-viewed"), Intent.Passive)
        .Rule(new SignalKind("product-viewed"), points: 1, Decay.None)
        .Thresholds(Otto.Warm, Otto.Hot, evidence: 0));
}
