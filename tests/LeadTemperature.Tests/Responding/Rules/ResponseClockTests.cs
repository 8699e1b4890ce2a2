using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>The response clock: what stops it, and what the figures are made of.</summary>
[Trait("Rule", "R-06")]
public sealed class ResponseClockTests
{
    /// <summary>Vector T4: a response at the very instant of the start is 0 s, and 0 is a value, not "missing".</summary>
    [Fact]
    public void Attempt_AtTheVeryInstantOfTheStart_IsAnAnswerOfZeroSeconds()
    {
        OpenResponse open = new Story().Hot().Tell(Command.Attempt("ada")).Open;
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (open.FirstAttemptAt - open.OpenedAt, open.AnsweredAt - open.TriggeredAt));
    }

    [Fact]
    public void AutomaticAnswer_WheneverItComes_NeverStopsTheResponseClock()
    {
        Story story = new Story(Story.Covered).Hot().Nobody().Tell(Command.CoverTaken(2, Story.Monday.AddMinutes(15))).Minutes(1).Tell(Command.CoverAnswered(2, "k", Story.Monday.AddSeconds(9)));
        Assert.Equal((Story.Monday.AddSeconds(9), null, null), (story.Open.CoverAnsweredAt, story.Open.AnsweredAt, story.Open.FirstAttemptAt));
        Assert.Equal("Missed", story.Minutes(4).After(Story.Just).Tick().Kinds);
    }

    [Fact]
    public void AutomaticAnswer_ASecondTime_LeavesTheFirst()
    {
        Story story = new Story(Story.Covered).Hot().Nobody().Tell(Command.CoverAnswered(2, "k-1")).Minutes(0.1).Tell(Command.CoverAnswered(2, "k-2"));
        Assert.Equal(Story.Monday, story.Open.CoverAnsweredAt);
    }

    [Theory]
    [InlineData(FirstAnswer.Attempt, true)]
    [InlineData(FirstAnswer.Conversation, false)]
    public void Attempt_StopsTheResponseClock_AsThePolicySays(FirstAnswer answer, bool stops)
    {
        Story story = new Story(Story.Plain with { AnsweredBy = answer }).Owned("ada").Tell(Command.Attempt("ada"));
        Assert.Equal((stops, Story.Monday), (story.Open.AnsweredAt is not null, story.Open.FirstAttemptAt));
        Assert.Equal(stops ? "" : "Missed", story.Minutes(5).After(Story.Just).Tick().Kinds);
    }

    [Fact]
    public void Deadlines_OfALateSignal_RunFromOpening()
    {
        OpenResponse open = new Story().Hot(triggered: Story.Monday.AddHours(-9)).Open;
        Assert.Equal((Story.Monday.AddHours(-9), Story.Monday, Story.Monday.AddMinutes(5)), (open.TriggeredAt, open.OpenedAt, open.RespondBy));
    }

    [Fact]
    public void Heat_WhollyInThePast_OpensNothingAndIsCounted()
    {
        Story story = new Story().Tell(Command.Observe(new LeadHeat(Temperature.Warm, Story.Monday.AddDays(-3), wasHotBefore: true)));
        Assert.Equal(("HotSeenLate", Story.Monday.AddDays(-3)), (story.Kinds, story.Last[0].TriggeredAt));
        Assert.Null(story.State.Open);
    }

    [Fact]
    public void Trigger_ToldAsLaterThanNow_IsNow() => Assert.Equal(Story.Monday, new Story().Hot(triggered: Story.Monday.AddMinutes(4)).Open.TriggeredAt);

    [Fact]
    public void Miss_OfTheResponse_IsCountedOnceAndHasItsOwner()
    {
        Story story = new Story().Owned("ada").Minutes(6).Tick().Minutes(1).Tick();
        ResponseEvent missed = Assert.Single(story.Events, e => e.Kind == ResponseEventKind.Missed);
        Assert.Equal(("ada", "sales", Story.Monday.AddMinutes(5)), (missed.Rep.ToString(), missed.Pool!, missed.RespondBy));
    }
}
