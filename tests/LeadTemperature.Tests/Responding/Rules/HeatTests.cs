using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Cooling never closes; reheating joins, and only moves earlier.</summary>
[Trait("Rule", "R-05")]
public sealed class HeatTests
{
    private static readonly ResponsePolicy Office = Story.Plain with
    {
        Hours = BusinessCalendar.Create("UTC", c => c.Weekdays(new TimeOnly(9, 0), new TimeOnly(17, 0))),
    };

    [Theory]
    [InlineData("raised")]
    [InlineData("offered")]
    [InlineData("escalated")]
    public void Cooling_OfAnUnansweredLead_LeavesItToTheSamePersonByTheNextBusinessDay(string stage)
    {
        Story story = Reach(stage, Office).At(Story.Monday.AddHours(1));
        (RepId who, ResponseStage where) = (story.Open.Accountable.Rep, story.Open.Stage);
        story.Cool().Is(where, who).IsDue(Story.Monday.AddDays(1).AddHours(1));
        Assert.Equal(("Cooled", true), (story.Kinds, story.Last[0].IsUnanswered));
        Assert.False(story.Open.IsUrgent);
    }

    [Fact]
    public void Cooling_OfAnOwner_LeavesTheResponseAndTheGrace()
    {
        Story story = new Story().Owned("ada").Minutes(1).Cool().Is(ResponseStage.Accepted, "ada");
        DateTimeOffset owed = story.Now.AddHours(8);
        Assert.Equal((owed, owed), (story.Open.CooledUntil, story.Open.RespondBy));
        Assert.Equal(owed + Story.Just, story.State.NextDue);
        story.At(owed).Tell(Command.Attempt("ada")).Is(ResponseStage.Pursuing, "ada");
        Assert.Equal(("Attempted", null), (story.Kinds, story.Open.CooledUntil));
    }

    [Fact]
    public void Cooling_OfAnOwnerWhoIsSilent_IsMissedAndThenLost()
    {
        Story story = new Story().Owned("ada").Cool().Minutes(8 * 60).After(Story.Just).Tick();
        Assert.Equal("Missed", story.Kinds);
        Assert.Equal("OwnerLost", story.Minutes(5).Tick().Kinds);
    }

    [Theory]
    [InlineData("pursuing")]
    [InlineData("engaged")]
    [InlineData("booked")]
    public void Cooling_OfALeadThatIsAnswered_ChangesNothing(string stage) => Assert.Empty(Reach(stage, Story.Covered).Cool().Last);

    [Fact]
    public void Cooling_ToldTwice_CountsOnce() => Assert.Empty(new Story().Owned("ada").Cool().Minutes(1).Cool().Last);

    [Fact]
    public void Cooling_AfterAnAttempt_IsNotUnanswered()
    {
        Story story = new Story().Owned("ada").Tell(Command.Attempt("ada")).Tell(Command.Release("ada", 2)).Cool();
        Assert.False(story.Last[0].IsUnanswered);
        story.Found("bob").Accept("bob").Tell(Command.Attempt("bob"));
        Assert.True(story.Open.IsUrgent);
    }

    [Fact]
    public void Cooling_WithAutomationWorking_LeavesItsTime() => new Story(Story.Covered).Hot().Nobody().Cool().IsDue(Story.Monday.AddSeconds(30));

    [Fact]
    public void Cover_AskedForWhenTheLeadHasCooled_AnswersAsSoonAsEver() =>
        new Story(Story.Covered).Hot().Cool().Minutes(3).Nobody().Is(ResponseStage.Covered, "dora").IsDueIn(TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData("raised", 5)]
    [InlineData("offered", 60)]
    [InlineData("accepted", 600)]
    [InlineData("escalated", 900)]
    public void Reheating_OfACooledLead_MovesWhatIsDueEarlier(string stage, int seconds)
    {
        Story story = Reach(stage, Story.Plain).Cool().Minutes(60).Hot();
        Assert.Equal(story.Now.AddSeconds(seconds), story.Open.Deadline);
        Assert.Equal("Reheated", story.Kinds);
        Assert.Null(story.Open.CooledUntil);
        Assert.Equal(story.Now.AddMinutes(5), story.Open.RespondBy);
    }

    [Theory]
    [InlineData("raised")]
    [InlineData("offered")]
    [InlineData("accepted")]
    [InlineData("escalated")]
    public void Reheating_JustBeforeWhatIsOwed_MovesNothingLater(string stage)
    {
        Story story = Reach(stage, Story.Plain).Cool();
        (DateTimeOffset deadline, DateTimeOffset respond) = (story.Open.Deadline, story.Open.RespondBy);
        story.At(respond.AddSeconds(-1)).Hot();
        Assert.Equal((deadline, respond), (story.Open.Deadline, story.Open.RespondBy));
    }

    [Fact]
    public void Recompute_AfterReheating_MovesNothing()
    {
        Story story = new Story().Owned("ada").Minutes(1).Cool().Minutes(180).Hot();
        Assert.Empty(story.Tell(Command.Recompute).Last);
        Assert.Equal(story.Now.AddMinutes(5), story.Open.RespondBy);
    }

    [Fact]
    public void Heat_OfALeadThatAskedToBeCalled_DoesNotCool()
    {
        Story story = new Story().Talked("ada").Tell(Command.NotReady("ada", 2, Story.Monday.AddDays(1))).At(Story.Monday.AddDays(1));
        Assert.Equal("Opened", story.Cool().Kinds);
        Assert.Empty(story.Cool().Last);
    }

    private static Story Reach(string stage, ResponsePolicy policy) => stage switch
    {
        "raised" => new Story(policy).At(Story.Monday.AddMinutes(60)).Hot(),
        "offered" => new Story(policy).At(Story.Monday.AddMinutes(59.5)).Offer("ada"),
        "accepted" => new Story(policy).Owned("ada"),
        "pursuing" => new Story(policy).Owned("ada").Tell(Command.Attempt("ada")),
        "engaged" => new Story(policy).Talked("ada"),
        "booked" => new Story(policy).Booked("ada", Story.Monday.AddHours(3)),
        _ => new Story(policy).At(Story.Monday.AddMinutes(59)).Hot().Nobody(),
    };
}
