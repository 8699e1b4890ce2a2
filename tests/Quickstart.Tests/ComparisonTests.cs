using System.Globalization;
using System.Text.Json;
using LeadTemperature;
using Quickstart.ScoringModels;

namespace Quickstart.Tests;

public class ComparisonTests
{
    /// <summary>Changes of every sort: thresholds, points, a half-life, a rule more, a rule less.</summary>
    public static TheoryData<string, string[]> Changes => new()
    {
        { "otto", ["\"Warm\": 20, \"Hot\": 70", "\"Warm\": 3, \"Hot\": 60"] },
        { "otto", ["\"Points\": 60, \"Decay\": { \"HalfLife\": \"2d\" }", "\"Points\": 60, \"Decay\": { \"HalfLife\": \"9d\" }"] },
        { "otto", ["\"cart-added\", \"Points\": 6,", "\"cart-added, order-placed\", \"Points\": 12,", "Engaged", "High", "\"Max\": 30", "\"Max\": 90"] },
        { "otto", ["Passive", "High", "\"Hot\": 70", "\"Hot\": 25"] },
        { "retail", ["{ \"HalfLife\": \"90d\" }", "{ \"HalfLife\": \"30d\" }"] },
        { "retail", ["\"Points\": 5", "\"Points\": -50"] },
        { "retail", ["\"order-placed\", \"Points\": 20", "\"order-placed\", \"MostRecent\": 3, \"Points\": 20"] },
    };

    /// <summary>The counts, the first leads and the hot load are those of reading each history under either model.</summary>
    [Theory]
    [MemberData(nameof(Changes))]
    public void Comparison_OfAFile_IsWhatEachHistoryGives(string name, string[] replacements)
    {
        using SignalFixture other = SignalFixture.OfModel(name, replacements);
        ScoringModel current = ModelChoice.Load(name).Model;
        ScoringModel proposed = ModelFile.Read(other.Path);
        Dictionary<string, Signal[]> leads = Shipped.Rows(ModelChoice.Load(name).SignalsPath!).GroupBy(row => row.Lead)
            .ToDictionary(lead => lead.Key, lead => lead.Select(row => new Signal(new SignalKind(row.Kind), row.At)).ToArray());

        JsonElement json = Outcome.Of("--model", name, "--compare", other.Path, "--json", "--top", "3").Json;

        DateTimeOffset asOf = json.GetProperty("as_of").GetDateTimeOffset();
        Assert.Equal(leads.Count, json.GetProperty("lead_count").GetInt32());
        var expected = leads
            .Select(lead => (Id: lead.Key, From: current.Assess(lead.Value, asOf), To: proposed.Assess(lead.Value, asOf), Newest: lead.Value.Max(signal => signal.At)))
            .Where(lead => lead.From.Temperature != lead.To.Temperature)
            .OrderByDescending(lead => lead.From.Score).ThenByDescending(lead => lead.Newest).ThenBy(lead => lead.Id, StringComparer.Ordinal)
            .GroupBy(lead => (From: lead.From.Temperature, To: lead.To.Temperature))
            .ToDictionary(change => (Text(change.Key.From), Text(change.Key.To)), change => (change.Count(), string.Join(' ', change.Take(3).Select(lead => lead.Id))));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, json.GetProperty("changes").EnumerateArray().ToDictionary(
            change => (change.GetProperty("from").GetString()!, change.GetProperty("to").GetString()!),
            change => (change.GetProperty("count").GetInt32(), string.Join(' ', change.GetProperty("first").EnumerateArray().Select(id => id.GetString())))));
        Assert.All(json.GetProperty("hot_loads").EnumerateArray(), load =>
        {
            DateTimeOffset at = load.GetProperty("at").GetDateTimeOffset();
            Assert.Equal(HotAt(current, at), load.GetProperty("current").GetInt32());
            Assert.Equal(HotAt(proposed, at), load.GetProperty("proposed").GetInt32());
        });
        Assert.Equal(15, json.GetProperty("hot_loads").GetArrayLength());

        int HotAt(ScoringModel model, DateTimeOffset at) => leads.Values.Count(signals => model.Assess(signals, at).Temperature == Temperature.Hot);

        static string Text(Temperature temperature) => Printing.Phrase.Name(temperature);
    }

    [Fact]
    public void ComparisonPage_OfOttoAndAnEagerOne_IsTheCommittedText()
    {
        using SignalFixture other = SignalFixture.OfModel("otto", "\"Warm\": 20, \"Hot\": 70", "\"Warm\": 3, \"Hot\": 60");

        Outcome outcome = Outcome.Of("--compare", other.Path);

        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "otto-comparison.txt"));
        Assert.Equal("", outcome.Error);
        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Equal(expected.ReplaceLineEndings("\n"), outcome.Out.Replace(Path.GetFileNameWithoutExtension(other.Path), "eager", StringComparison.Ordinal));
    }

    [Fact]
    public void Comparison_WithItself_ChangesNothing()
    {
        Outcome outcome = Outcome.Of("--compare", "otto");

        Assert.Contains("No lead changes its temperature.", outcome.Lines);
        Assert.Contains("The rules are the same.", outcome.Lines);
    }

    [Fact]
    public void Comparison_OfModelsThatStoredStatesDoNotServe_SaysSo()
    {
        using SignalFixture other = SignalFixture.OfModel("retail", "{ \"HalfLife\": \"90d\" }", "{ \"HalfLife\": \"30d\" }");

        Outcome outcome = Outcome.Of("--model", "retail", "--compare", other.Path);

        Assert.Contains("do not serve the one proposed", outcome.Out, StringComparison.Ordinal);
        Assert.False(Outcome.Of("--model", "retail", "--compare", other.Path, "--json").Json.GetProperty("stored_states_serve").GetBoolean());
    }

    [Fact]
    public void Rows_OfAKindThatOnlyTheProposedModelTakes_CountUnderIt()
    {
        using SignalFixture other = SignalFixture.OfModel(
            "retail",
            "\"Rules\": {",
            "\"Rules\": { \"visits\": { \"Kinds\": \"showroom-visit\", \"Points\": 120 },",
            "\"Kinds\": {",
            "\"Kinds\": { \"showroom-visit\": { \"Intent\": \"High\" },");
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind", "ada,2026-03-01T10:00:00Z,showroom-visit", "bob,2026-03-01T10:00:00Z,order-placed");

        JsonElement json = Outcome.Of("--model", "retail", "--compare", other.Path, "--signals", file.Path, "--json").Json;

        JsonElement change = Assert.Single(json.GetProperty("changes").EnumerateArray());
        Assert.Equal(["ada"], change.GetProperty("first").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public void Models_ThatGiveOneNameToTwoKinds_AreRefusedInWords()
    {
        using SignalFixture one = SignalFixture.OfModel("retail", "\"Intent\": \"High\"", "\"Intent\": \"High\", \"Aliases\": \"order\"");
        using SignalFixture other = SignalFixture.OfModel("retail", "\"Intent\": \"Engaged\"", "\"Intent\": \"Engaged\", \"Aliases\": \"order\"");

        Outcome outcome = Outcome.Of("--model", one.Path, "--compare", other.Path, "--signals", Shipped.Retail);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.StartsWith("--compare: ", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
        Assert.Contains("\"order\" is an alias of", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59.999999Z", 1)]
    [InlineData("9999-12-30T00:00:00Z", 2)]
    [InlineData("0001-01-01T00:00:00Z", 15)]
    public void Comparison_AtTheEndsOfTheCalendar_IsPrinted(string time, int days)
    {
        Assert.Equal(ExitCode.Fine, Outcome.Of("--compare", "retail", "--as-of", time).Code);
        Assert.Equal(days, Outcome.Of("--compare", "retail", "--as-of", time, "--json").Json.GetProperty("hot_loads").GetArrayLength());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void Comparison_OnANarrowTerminal_FitsAndCountsTheLeadsThatAreNotNamed(int width)
    {
        using SignalFixture other = SignalFixture.OfModel("retail", "{ \"HalfLife\": \"90d\" }", "{ \"HalfLife\": \"30d\" }");

        string[] lines = TerminalRun.Lines(width, "--model", "retail", "--compare", other.Path);

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.All(lines, line => Assert.DoesNotContain('…', line));
        Assert.Single(lines, line => line.StartsWith(width > 40 ? "  Day          In use   Proposed   Change" : "  Day          In use   Proposed", StringComparison.Ordinal));
        string[][] changes = [.. lines.Where(line => line.EndsWith(" more", StringComparison.Ordinal))
            .Select(line => line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(width > 40, changes.Length > 0);
        Assert.All(changes, words => Assert.Equal(Whole(words[2]), words.Length - 5 + Whole(words[^2])));
        Assert.Contains(lines, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["warm", "cold", "258", ..]);

        static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
