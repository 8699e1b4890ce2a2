using Quickstart.ScoringModels;

namespace Quickstart.Tests;

public class ModelFileTests
{
    [Theory]
    [InlineData("otto")]
    [InlineData("retail")]
    public void ModelFile_CopiedAsItIs_ScoresAsTheShippedOne(string name)
    {
        using SignalFixture copy = SignalFixture.OfModel(name, "{", "{");
        ModelChoice shipped = ModelChoice.Load(name);

        Outcome outcome = Outcome.Of("--model", copy.Path, "--signals", shipped.SignalsPath!, "--json");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Equal(Outcome.Of("--model", name, "--json").Json.GetProperty("leads").GetRawText(), outcome.Json.GetProperty("leads").GetRawText());
        Assert.Equal(shipped.Model.Fingerprint, outcome.Json.GetProperty("model").GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void ModelFile_Changed_ScoresAsItSays()
    {
        using SignalFixture model = SignalFixture.OfModel("otto", "\"Hot\": 70", "\"Hot\": 60");

        Outcome outcome = Outcome.Of("--model", model.Path, "--signals", Shipped.Otto);

        Assert.Contains("3 hot, 3 warm, 14 cold; 862 signals.", outcome.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            $"20 leads as of 2022-08-28T21:59:57Z, scored by the {Path.GetFileNameWithoutExtension(model.Path)} model\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelFile_WithAliases_ReadsRowsUnderThem()
    {
        using SignalFixture model = SignalFixture.OfBytes(
            """
            { "Thresholds": { "Warm": 25, "Hot": 70 },
              "Kinds": { "open-house-inquiry": { "Intent": "High", "Aliases": "oh_form, Open House" } },
              "Rules": { "open-house": { "Kinds": "open-house-inquiry", "Points": 40 } } }
            """u8.ToArray());
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind", "ada,2026-03-01T10:00:00Z,oh_form", "ada,2026-03-01T10:00:00Z,Open House", "bob,2026-03-01T10:00:00Z,open-house-inquiry");

        Outcome outcome = Outcome.Of("--model", model.Path, "--signals", file.Path, "--json");

        Assert.Equal("", outcome.Error);
        Assert.Equal([80, 40], outcome.Json.GetProperty("leads").EnumerateArray().Select(lead => Math.Round(lead.GetProperty("score").GetDouble(), 9)));
    }

    [Fact]
    public void ModelFile_WithFaults_NamesEachOnALineOfItsOwn()
    {
        using SignalFixture model = SignalFixture.OfModel("otto", "\"Kinds\": \"cart-added\", \"Points\": 6", "\"Kinds\": \"cart-aded\", \"Ponts\": 6");

        Outcome outcome = Outcome.Of("--model", model.Path, "--signals", Shipped.Otto);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.All(outcome.Complaints, line => Assert.StartsWith($"{model.Path}: Rules.", line, StringComparison.Ordinal));
        Assert.Contains(outcome.Complaints, line => line.Contains("did you mean \"Points\"?", StringComparison.Ordinal));
        Assert.Contains(outcome.Complaints, line => line.Contains("did you mean \"cart-added\"?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--model")]
    [InlineData("--compare")]
    public void ModelFile_ThatIsNone_IsOneLineAndNotRepeated(string option)
    {
        using SignalFixture secret = SignalFixture.Of("user: ada", "password: swordfish");

        string complaint = Assert.Single(Refused(option, secret.Path));

        Assert.StartsWith($"{secret.Path}: $: line 1, column 1 is where it stops being JSON", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", complaint, StringComparison.Ordinal);
        Assert.EndsWith("no-such.json: there is no such file", Assert.Single(Refused(option, "no-such.json")), StringComparison.Ordinal);
        Assert.EndsWith(": this is a folder", Assert.Single(Refused(option, Path.GetTempPath())), StringComparison.Ordinal);
    }

    [Fact]
    public void ModelFile_WithoutSignals_SaysThatTheyAreNeeded()
    {
        using SignalFixture copy = SignalFixture.OfModel("otto", "{", "{");

        Assert.StartsWith("--signals FILE is needed", Assert.Single(Refused("--model", copy.Path)), StringComparison.Ordinal);
    }

    private static string[] Refused(params string[] args)
    {
        Outcome outcome = Outcome.Of(args);
        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Equal("", outcome.Out);
        return outcome.Complaints;
    }
}
