using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Due times of the table: each is met at its instant, and missed just after.</summary>
[Trait("Rule", "R-05")]
public sealed class DeadlineTests
{
    private static readonly DateTimeOffset Meeting = Story.Monday.AddHours(2);

    /// <summary>A stage, its deadline in seconds from nine, and what comes of missing it.</summary>
    public static TheoryData<string, double, string, ResponseStage> Deadlines => new()
    {
        { "raised", 5, "Unrouted CoverRequested", ResponseStage.Covered },
        { "offered", 60, "OfferEnded", ResponseStage.Raised },
        { "response clock", 300, "Missed", ResponseStage.Accepted },
        { "accepted", 600, "OwnerLost", ResponseStage.Raised },
        { "pursuing", 1800, "AttemptOverdue", ResponseStage.Pursuing },
        { "overdue", 2100.000001, "OwnerLost", ResponseStage.Raised },
        { "engaged", 2 * 86_400, "NextStepOverdue", ResponseStage.Engaged },
        { "covered", 30, "CoverEnded Escalated", ResponseStage.Escalated },
        { "taken", 900, "CoverEnded Escalated", ResponseStage.Escalated },
        { "booked", 8100, "MeetingLost Escalated", ResponseStage.Escalated },
        { "escalated", 900, "EscalationRepeated", ResponseStage.Escalated },
        { "paused", 3600, "Resumed", ResponseStage.Offered },
        { "again at", 86_400, "Opened", ResponseStage.Raised },
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void Deadline_AtItsInstant_IsMetAndMissedJustAfter(string stage, double seconds, string missed, ResponseStage then)
    {
        Story story = Reach(stage);
        DateTimeOffset deadline = Story.Monday.AddMicroseconds(Math.Round(seconds * 1e6));
        if (stage == "again at")
        {
            Assert.Empty(story.At(deadline - Story.Just).Tick().Last);
            Assert.Equal(missed, story.At(deadline).Tick().Kinds);
        }
        else
        {
            Assert.Equal(deadline + Story.Just, story.State.NextDue);
            Assert.Empty(story.At(deadline).Tick().Last);
            Assert.Equal(missed, story.At(deadline + Story.Just).Tick().Kinds);
        }

        Assert.Equal(then, story.Open.Stage);
        Assert.All(story.Last, e => Assert.Equal(story.Now, e.At));
    }

    [Fact]
    public void Attempt_AtTheInstantOfTheResponseClock_Meets()
    {
        Story story = new Story().Owned("ada").Minutes(5).Tell(Command.Attempt("ada"));
        Assert.Equal("Attempted", story.Kinds);
        Assert.Equal((story.Now, false), (story.Open.AnsweredAt!.Value, story.Open.IsMissed));
    }

    [Fact]
    public void Attempt_JustAfterTheResponseClock_IsRecordedAfterTheMiss()
    {
        Story story = new Story().Owned("ada").Minutes(5).After(Story.Just).Tell(Command.Attempt("ada"));
        Assert.Equal("Missed Attempted", story.Kinds);
        Assert.Equal("ada", story.Last[0].Rep.ToString());
        Assert.True(story.Open.IsMissed);
    }

    [Fact]
    public void Clocks_OfAcceptAndResponse_AreTwo()
    {
        Story story = new Story().Offer("ada").Minutes(1).After(Story.Just).Tick().Found("bob").Accept("bob");
        Assert.Equal(Story.Monday.AddMinutes(5), story.Open.RespondBy);
        Assert.Equal(Story.Monday.AddMinutes(5) + Story.Just, story.State.NextDue);
        Assert.Equal(Story.Monday.AddMinutes(10), story.Open.Deadline);
    }

    [Fact]
    public void Events_OfALateTick_HaveItsTimeAndNothingRunsTwice()
    {
        Story story = new Story(Story.Covered).Offer("ada").After(TimeSpan.FromDays(30)).Tick();
        Assert.Equal("OfferEnded Missed", story.Kinds);
        Assert.Equal(story.Now.AddSeconds(5), story.Open.Deadline);
    }

    [Fact]
    public void Command_ToldWithAnEarlierTime_HappensAtTheNewestEvent()
    {
        Story story = new Story().Offer("ada").Minutes(-3).Accept("ada");
        Assert.Equal(Story.Monday, story.Last[0].At);
    }

    [Fact]
    public void Escalation_ThatNobodyEnds_DoublesFromAQuarterToFourHoursWithoutEnd()
    {
        Story story = new Story().Hot().Nobody();
        List<double> waits = [];
        foreach (int _ in Enumerable.Range(0, 40))
        {
            waits.Add((story.Open.Deadline - story.Now).TotalMinutes);
            story.At(story.Open.Deadline + Story.Just).Tick().Is(ResponseStage.Escalated, "dora");
        }

        Assert.Equal([15, 30, 60, 120, .. Enumerable.Repeat(240.0, 36)], waits);
        Assert.Equal(40, story.Events.Count(e => e.Kind == ResponseEventKind.EscalationRepeated));
    }

    [Fact]
    public void Escalation_WithSomebodyEligible_Offers() => new Story().Hot().Nobody().Found("ada").Is(ResponseStage.Offered, "ada");

    [Fact]
    public void Attempts_ThatReachNobody_CloseAsUnreachableAfterTheLast()
    {
        Story story = new Story().Owned("ada");
        List<double> waits = [];
        for (int attempt = 1; attempt <= 6; attempt++)
        {
            story.Tell(Command.Attempt("ada")).Is(ResponseStage.Pursuing, "ada");
            waits.Add((story.Open.Deadline - story.Now).TotalMinutes);
            story.At(story.Open.Deadline);
        }

        Assert.Empty(story.Tick().Last);
        story.After(Story.Just).Tick();
        Assert.Equal([30, 60, 120, 240, 480, 960], waits);
        Assert.Equal(ResponseOutcome.Unreachable, story.State.LastOutcome);
    }

    private static Story Reach(string stage) => stage switch
    {
        "raised" => new Story(Story.Covered).Hot(),
        "offered" or "paused" => stage == "offered" ? new Story().Offer("ada") : new Story().Offer("ada").Tell(Command.Pause("holiday", Story.Monday.AddHours(1), 2)),
        "response clock" => new Story().Owned("ada"),
        "accepted" => new Story().Owned("ada").Minutes(6).Tick(),
        "pursuing" => new Story().Owned("ada").Tell(Command.Attempt("ada")),
        "overdue" => new Story().Owned("ada").Tell(Command.Attempt("ada")).Minutes(30).After(Story.Just).Tick(),
        "engaged" => new Story().Talked("ada"),
        "covered" => new Story(Story.Covered).Hot().Nobody(),
        "taken" => new Story(Story.Covered with { RespondWithin = TimeSpan.FromDays(1) }).Hot().Nobody().Tell(Command.CoverTaken(2, Story.Monday.AddHours(9))),
        "booked" => new Story(Story.Covered with { RespondWithin = TimeSpan.FromDays(1) }).Booked("ada", Meeting),
        "escalated" => new Story(Story.Plain with { RespondWithin = TimeSpan.FromDays(1) }).Hot().Nobody(),
        _ => new Story().Talked("ada").Tell(Command.NotReady("ada", 2, Story.Monday.AddDays(1))),
    };
}
