using System.Text.Json;

namespace Quickstart.Tests;

/// <summary>Files played through scoring, routing and response, at chosen speeds of the reps.</summary>
public class SpeedTests
{
    [Fact]
    [Trait("Rule", "R-06")]
    public void SpeedPage_OfOttoAtFiveAndSixtyMinutes_IsTheCommittedText()
    {
        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "otto-speeds.txt"));

        Outcome outcome = Outcome.Of("--answer-in", "5m,60m");

        Assert.Equal(expected.ReplaceLineEndings("\n"), outcome.Out);
        Assert.Equal("", outcome.Error);
        Assert.Equal(ExitCode.Fine, outcome.Code);
    }

    [Fact]
    public void Speeds_SideBySide_AreWhatEachIsAlone()
    {
        string[] together = Plays("60m,30s,60m");

        Assert.Equal(together[0], together[2]);
        Assert.NotEqual(together[0], together[1]);
        Assert.Equal(Plays("60m"), together[..1]);
        Assert.Equal(Plays("30s"), together[1..2]);

        static string[] Plays(string speeds) =>
            [.. Outcome.Of("--answer-in", speeds, "--json").Json.GetProperty("speeds").EnumerateArray().Select(play => play.GetRawText())];
    }

    [Fact]
    public void Signals_AfterTheInstant_AreNotPlayed()
    {
        string[] rows = ["ada,2022-08-24T15:30:00Z,demo-request", "bob,2022-08-24T15:31:00Z,demo-request"];
        using SignalFixture file = SignalFixture.Of(["lead_id,occurred_at,kind", .. rows]);

        JsonElement json = Outcome.Of("--model", "standard", "--signals", file.Path, "--as-of", "2022-08-24T15:30:30Z", "--answer-in", "5m", "--json").Json;

        Assert.Equal((1, 1), (json.GetProperty("signal_count").GetInt32(), json.GetProperty("lead_count").GetInt32()));
        Assert.Equal(1, Count(json.GetProperty("speeds")[0], "opened"));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59.999999Z", 0)]
    [InlineData("9999-12-30T15:30:00Z", 1)]
    [InlineData("0001-01-01T00:00:00Z", 1)]
    public void Signals_AtTheEndsOfTheCalendar_ArePlayed(string time, int answered)
    {
        JsonElement play = Play("1h", $"ada,{time},demo-request");

        Assert.Equal((1, answered), (Count(play, "opened"), Count(play, "answered_by_a_person")));
    }

    [Fact]
    public void File_OfWhichNothingIsPlayed_HasNoFigures()
    {
        Outcome outcome = Outcome.Of("--answer-in", "5m", "--as-of", "2000-01-01T00:00:00Z");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Contains("  Lead wait, median          none", outcome.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("5x")]
    [InlineData("0m")]
    [InlineData("1.5h")]
    [InlineData("5m,")]
    [InlineData("5m, 60m")]
    [InlineData("8d")]
    [InlineData("169h")]
    [InlineData("99999999999s")]
    [InlineData("٥m")]
    [InlineData("1m,2m,3m,4m,5m")]
    public void AnswerIn_Wrong_IsOneLineWithTheAllowedForm(string list)
    {
        Outcome outcome = Outcome.Of("--answer-in", list);

        Assert.Equal((ExitCode.Refused, ""), (outcome.Code, outcome.Out));
        Assert.Equal(
            $"--answer-in: \"{list}\" is no list of times (allowed: one to four such as 5m,60m, each a whole number with s, m, h or d, from 1s to 7d); see --help",
            Assert.Single(outcome.Complaints));
    }

    [Theory]
    [InlineData("1s")]
    [InlineData("7d,168h,604800s,1d")]
    public void AnswerIn_AtItsLimits_IsPlayed(string list)
    {
        using SignalFixture file = SignalFixture.Of("lead_id,occurred_at,kind", "ada,2022-08-24T15:30:00Z,demo-request");

        JsonElement json = Outcome.Of("--model", "standard", "--signals", file.Path, "--answer-in", list, "--json").Json;

        Assert.Equal(list.Split(',').Length, json.GetProperty("speeds").GetArrayLength());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(118)]
    public void SpeedPage_OnATerminalOfAnyWidth_FitsAndShowsEverySpeed(int width)
    {
        using SignalFixture file = SignalFixture.Of("lead_id,occurred_at,kind", "ada,2022-08-24T15:30:00Z,demo-request");

        string[] lines = TerminalRun.Lines(width, "--model", "standard", "--signals", file.Path, "--answer-in", "5m,60m,1d,604800s");

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Equal(
            ["5m", "60m", "1d", "604800s"],
            lines.Where(line => line.StartsWith("  Answer in ", StringComparison.Ordinal)).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2..]));
        Assert.DoesNotContain(lines, line => line.Contains('…'));
    }

    private static JsonElement Play(string answerIn, params string[] rows)
    {
        using SignalFixture file = SignalFixture.Of(["lead_id,occurred_at,kind", .. rows]);
        return Outcome.Of("--model", "standard", "--signals", file.Path, "--answer-in", answerIn, "--json").Json.GetProperty("speeds")[0];
    }

    private static int Count(JsonElement play, string name) => play.GetProperty(name).GetInt32();
}
