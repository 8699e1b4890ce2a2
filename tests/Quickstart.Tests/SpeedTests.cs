using System.Text.Json;
using LeadTemperature;

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

    /// <summary>On a Wednesday denver-1 is free, and calls at the last instant that is in time.</summary>
    [Fact]
    public void Lead_CalledFiveMinutesAfterItsSignal_IsAnsweredInTime()
    {
        JsonElement play = Play("5m", "ada,2022-08-24T15:30:00Z,demo-request");

        Assert.Equal((1, 1, 0, 0, 0), Counts(play));
        Assert.Equal((300, 300, null), (Median(play, "lead_wait"), Median(play, "team_speed"), Median(play, "first_automatic_answer")));
    }

    /// <summary>
    /// denver-1 is silent at 10:00, lisbon-1 at 15:20 (accepted at 10:20, and 5 minutes of grace), lisbon-2 at 20:40. Then automation covers, answers
    /// 15 seconds later and hands off at 30:40: escalated. Three more are silent at 36:00, 41:20 and 46:40: escalated again. At 60:00 denver-1
    /// calls, who was offered the lead first. Each deadline is missed a microsecond after it.
    /// </summary>
    [Fact]
    [Trait("Rule", "R-05")]
    public void Lead_CalledAnHourAfterItsOffer_WentFromHandToHand()
    {
        JsonElement play = Play("60m", "ada,2022-08-24T15:30:00Z,demo-request");

        Assert.Equal((1, 1, 1, 2, 0), Counts(play));
        Assert.Equal((3600, 3600, 1255.000003), (Median(play, "lead_wait"), Median(play, "team_speed"), Median(play, "first_automatic_answer")));
    }

    /// <summary>
    /// On Saturday from 05:00 to 14:00 UTC nobody is at work. Automation has the lead at 06:00 and hands off at 06:10; duty is told again 15, 30, 60, 120, 240
    /// and 240 minutes later each, and at the last of these, 17:55, denver-1 is at work, who calls 5 minutes later.
    /// </summary>
    [Fact]
    [Trait("Rule", "R-03")]
    public void Lead_ThatNobodyMayTake_IsEscalatedUntilSomebodyMay()
    {
        JsonElement play = Play("5m", "ada,2022-08-27T06:00:00Z,demo-request");

        Assert.Equal((1, 1, 1, 1, 0), Counts(play));
        Assert.Equal(15, Median(play, "first_automatic_answer"));
        Assert.Equal(12 * 3600, Median(play, "team_speed")!.Value, 0.001);
    }

    /// <summary>Two leads at once for one rep who may hold one: the other is nobody's until the first is qualified, an hour after the call.</summary>
    [Fact]
    [Trait("Rule", "R-01")]
    public void Slot_OfALeadThatIsQualified_IsFreeForTheNext()
    {
        // On Sunday from 05:00 in Manila (Saturday 21:00 UTC) until midnight UTC denver-2 and manila-1 are at work, for one lead each.
        string[] rows = ["ada,2022-08-27T22:30:00Z,demo-request", "bob,2022-08-27T22:30:00Z,demo-request", "eve,2022-08-27T22:30:00Z,demo-request"];

        JsonElement play = Play("5m", rows);

        // eve: covered until 22:40, duty is told again at 22:55, 23:25 and, when both slots have been free since 23:35, at 00:25; called at 00:30.
        Assert.Equal((3, 3, 1, 1, 0), Counts(play));
        Assert.Equal(2 * 3600, play.GetProperty("team_speed").GetProperty("p90_seconds").GetDouble(), 0.001);
    }

    /// <summary>
    /// manila-1 is silent until 22:40, when ada goes to denver-2, and calls all the same at 22:42: ada is with manila-1 again, and takes its one slot. So bob goes to
    /// denver-2, and nobody is left for eve, whom automation answers at once.
    /// </summary>
    [Fact]
    [Trait("Rule", "R-07")]
    public void Slot_OfARepWhoTalkedWithALeadThatWasAnothers_IsTaken()
    {
        JsonElement play = Play(
            "12m", "ada,2022-08-27T22:30:00Z,demo-request", "bob,2022-08-27T22:43:00Z,demo-request", "eve,2022-08-27T22:43:30Z,demo-request");

        Assert.Equal(2, Count(play.GetProperty("first_automatic_answer"), "count"));
        Assert.Equal(15, Median(play, "first_automatic_answer"));
    }

    [Fact]
    public void Lead_CalledAWeekAfterItsOffer_IsStillOpenAtTheEnd()
    {
        JsonElement play = Play("7d", "ada,2022-08-24T15:30:00Z,demo-request");

        Assert.Equal((1, 1), (Count(play, "answered_by_a_person"), Count(play, "still_open")));
        Assert.Equal(7 * 24 * 3600, Median(play, "team_speed"));
    }

    [Fact]
    public void Lead_ThatCoolsBeforeSomebodyCalls_IsCounted()
    {
        string[] rows = ["ada,2022-08-24T15:30:00Z,demo-request", "ada,2022-08-24T16:00:00Z,not-interested"];

        Assert.Equal(0, Count(Play("29m", rows), "cooled_unanswered"));
        Assert.Equal(1, Count(Play("31m", rows), "cooled_unanswered"));
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

    /// <summary>A lead that was hot keeps so within the model's band, and cools by itself: a look that the forecast has planned tells it.</summary>
    [Fact]
    [Trait("Rule", "S-08")]
    [Trait("Rule", "S-12")]
    public void Lead_ThatCoolsByItself_IsSeenAtTheInstantOfTheForecast()
    {
        DateTimeOffset at = new(2022, 8, 24, 15, 30, 0, TimeSpan.Zero);
        Signal[] signals = [new(SignalKinds.DemoRequest, at)];
        int seconds = (int)(ScoringModel.Standard.Forecast(signals, at, Temperature.Hot).HotUntil!.Value - at).TotalSeconds;
        Assert.True(ScoringModel.Standard.Forecast(signals, at).HotUntil < at.AddSeconds(seconds - 1));

        Assert.Equal(0, Count(Play($"{seconds}s", "ada,2022-08-24T15:30:00Z,demo-request"), "cooled_unanswered"));
        Assert.Equal(1, Count(Play($"{seconds + 1}s", "ada,2022-08-24T15:30:00Z,demo-request"), "cooled_unanswered"));
    }

    private static JsonElement Play(string answerIn, params string[] rows)
    {
        using SignalFixture file = SignalFixture.Of(["lead_id,occurred_at,kind", .. rows]);
        return Outcome.Of("--model", "standard", "--signals", file.Path, "--answer-in", answerIn, "--json").Json.GetProperty("speeds")[0];
    }

    private static (int Opened, int Answered, int Missed, int Escalations, int StillOpen) Counts(JsonElement play) => (
        Count(play, "opened"), Count(play, "answered_by_a_person"), Count(play, "missed"), Count(play, "escalations"), Count(play, "still_open"));

    private static int Count(JsonElement play, string name) => play.GetProperty(name).GetInt32();

    private static double? Median(JsonElement play, string figure) =>
        play.GetProperty(figure).GetProperty("median_seconds") is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetDouble() : null;
}
