using System.Text.Json;
using LeadTemperature;

namespace Quickstart.Tests;

/// <summary>What becomes of single leads in a play, worked out by hand.</summary>
public class SpeedPlayTests
{
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
    /// manila-1 is silent until 23:56, when ada goes to denver-2, and calls all the same at 23:58: ada is with manila-1 again, and takes its one slot.
    /// denver-2 goes off shift at midnight, so that nobody is left for bob, whom automation answers at once.
    /// </summary>
    [Fact]
    [Trait("Rule", "R-07")]
    public void Slot_OfARepWhoTalkedWithALeadThatWasAnothers_IsTaken()
    {
        JsonElement play = Play("12m", "ada,2022-08-27T23:46:00Z,demo-request", "bob,2022-08-27T23:59:30Z,demo-request");

        Assert.Equal(1, Count(play.GetProperty("first_automatic_answer"), "count"));
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
