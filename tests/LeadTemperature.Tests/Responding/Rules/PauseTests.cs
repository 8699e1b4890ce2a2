using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Clocks that stand and go on, and calendars that change.</summary>
[Trait("Rule", "R-05")]
public sealed class PauseTests
{
    private static readonly DateTimeOffset Thursday = new(2024, 1, 4, 15, 0, 0, TimeSpan.Zero);

    private static readonly BusinessCalendar TenToSix = BusinessCalendar.Create("UTC", c => c.Weekdays(new TimeOnly(10, 0), new TimeOnly(18, 0)));

    private static readonly ResponsePolicy TwoHours = Story.Plain with { Hours = TenToSix, RespondWithin = TimeSpan.FromHours(2) };

    /// <summary>frappe/helpdesk, test_hd_ticket: Thursday 15:00 and two hours, with one hour on hold, are 18:00.</summary>
    [Fact]
    public void Response_WithAnHourOnHold_IsDueAnHourLater()
    {
        Story story = new Story(TwoHours).At(Thursday).Owned("ada");
        Assert.Equal(Thursday.AddHours(2), story.Open.RespondBy);
        story.Minutes(30).Tell(Command.Pause("on-hold", story.Now.AddHours(2), 2)).Minutes(60).Tell(Command.Resume(2));
        Assert.Equal(new DateTimeOffset(2024, 1, 4, 18, 0, 0, TimeSpan.Zero), story.Open.RespondBy);
        Assert.Equal(TenToSix.Add(story.Open.RespondBy, TimeSpan.FromMinutes(5)), story.Open.Deadline);
    }

    [Fact]
    public void Pause_WhileItLasts_LetsNothingRunOut()
    {
        Story story = new Story().Owned("ada").Minutes(1).Tell(Command.Pause("on-hold", Story.Monday.AddHours(9), 2)).IsDue(Story.Monday.AddHours(9));
        Assert.Empty(story.At(Story.Monday.AddHours(9)).Tick().Last);
        Assert.Equal("Resumed", story.After(Story.Just).Tick().Kinds);
    }

    [Fact]
    public void Pause_OfAnOwner_KeepsTheResponseAndTheWholeGrace()
    {
        Story story = new Story().Owned("ada").Minutes(1).Tell(Command.Pause("on-hold", Story.Monday.AddHours(9), 2)).Minutes(60).Tell(Command.Resume(2));
        Assert.Equal(story.Now.AddMinutes(4), story.Open.RespondBy);
        Assert.Equal(story.Now.AddMinutes(9), story.Open.Deadline);
    }

    [Fact]
    public void Pause_ThatEndsUnnoticed_LastsNoLongerThanSaid()
    {
        Story story = new Story().Owned("ada").Minutes(1).Tell(Command.Pause("on-hold", Story.Monday.AddHours(1), 2)).At(Story.Monday.AddHours(1).AddMinutes(6)).Tick();
        Assert.Equal("Resumed Missed", story.Kinds);
        Assert.Equal(Story.Monday.AddHours(1).AddMinutes(9), story.Open.Deadline);
    }

    [Fact]
    public void Pause_WithoutAReasonOrAnEndWithinADay_IsRefused()
    {
        Story story = new Story().Owned("ada");
        DateTimeOffset day = Story.Monday.AddDays(1);
        string[] Faults(Command pause) => [.. story.Refused("bad-input", pause).Faults.Select(f => f.Message)];
        Assert.Equal(
            ["reason: \"\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)"],
            Faults(Command.Pause("", day, 2)));
        Assert.Equal(
            ["until: 2026-03-03T09:00:00.000001Z is out of range (allowed: after 2026-03-02T09:00:00.000000Z, at most 2026-03-03T09:00:00.000000Z); did you mean 2026-03-03T09:00:00.000000Z?"],
            Faults(Command.Pause("on-hold", day + Story.Just, 2)));
        Assert.Equal(
            ["until: 2026-03-02T09:00:00.000000Z is out of range (allowed: after 2026-03-02T09:00:00.000000Z, at most 2026-03-03T09:00:00.000000Z)"],
            Faults(Command.Pause("on-hold", Story.Monday, 2)));
        story.Tell(Command.Pause("on-hold", day, 2)).IsDue(day);
    }

    [Fact]
    public void Pause_OfWhatIsPaused_IsRefusedAndSoIsRouting()
    {
        Story story = new Story().Hot().Tell(Command.Pause("on-hold", Story.Monday.AddHours(1), 1));
        Assert.Equal("dora", story.Refused("paused", Command.Pause("on-hold", Story.Monday.AddHours(2), 1)).Accountable!.Rep.ToString());
        story.Refused("paused", Command.Route(RouteResult.Nobody(), 1));
        Assert.False(story.Open.NeedsRouting);
    }

    [Fact]
    public void Touch_OfWhatIsPaused_LetsTheClocksGoOn()
    {
        Story story = new Story().Owned("ada").Tell(Command.Pause("on-hold", Story.Monday.AddHours(1), 2)).Minutes(1).Tell(Command.Attempt("ada"));
        Assert.Equal("Resumed Attempted", story.Kinds);
    }

    [Fact]
    public void Report_OfAutomationThatOnlyTells_LeavesThePause()
    {
        Story story = new Story(Story.Covered).Hot().Nobody().Tell(Command.Pause("on-hold", Story.Monday.AddHours(1), 2));
        Assert.Equal("CoverAnswered", story.Tell(Command.CoverAnswered(2, "report-1")).Kinds);
        Assert.NotNull(story.Open.Pause);
    }

    [Fact]
    public void Cooling_AndPausing_KeepWhatIsOwed()
    {
        Story story = new Story().Owned("ada").Minutes(1).Cool().Minutes(59).Tell(Command.Pause("on-hold", Story.Monday.AddHours(9), 2)).Minutes(120).Tell(Command.Resume(2));
        DateTimeOffset owed = Story.Monday.AddMinutes(1).AddHours(10);
        Assert.Equal((owed, owed, owed.AddMinutes(5)), (story.Open.CooledUntil, story.Open.RespondBy, story.Open.Deadline));
    }

    [Fact]
    public void Reheating_OfWhatIsPaused_CountsWhenTheClocksGoOn()
    {
        Story story = new Story().Owned("ada").Cool().Minutes(60).Tell(Command.Pause("on-hold", Story.Monday.AddHours(9), 2)).Minutes(60).Hot();
        story.IsDue(Story.Monday.AddHours(9)).Minutes(60).Tell(Command.Resume(2));
        Assert.Equal((story.Now.AddMinutes(5), story.Now.AddMinutes(10)), (story.Open.RespondBy, story.Open.Deadline));
    }

    [Fact]
    public void Calendar_ThatChanges_MovesWhatIsOpenAndNothingIntoThePast()
    {
        Story story = new Story(TwoHours).At(Thursday).Owned("ada").Minutes(60);
        story.Machine = new ResponseMachine(TwoHours with { Hours = TenToSix.Without(Thursday.AddMinutes(30), Thursday.AddHours(9)) });
        Assert.Equal("DueMoved", story.Tell(Command.Recompute).Kinds);
        Assert.Equal(new DateTimeOffset(2024, 1, 5, 11, 30, 0, TimeSpan.Zero), story.Open.RespondBy);
        Assert.Equal(story.Open.RespondBy.AddMinutes(5), story.Open.Deadline);
        story.Minutes(120);
        story.Machine = new ResponseMachine(TwoHours with { Hours = null });
        Assert.Equal((story.Now, story.Now.AddMinutes(5)), (story.Tell(Command.Recompute).Open.RespondBy, story.Open.Deadline));
        Assert.Equal("Missed", story.After(Story.Just).Tick().Kinds);
    }

    [Fact]
    public void Calendar_ThatChangesAfterAPause_LeavesTheOwnerTheGrace()
    {
        Story story = new Story(TwoHours).At(Thursday).Owned("ada").Tell(Command.Pause("on-hold", Thursday.AddHours(5), 2)).At(Thursday.AddHours(2)).Tell(Command.Resume(2));
        Assert.Equal(new DateTimeOffset(2024, 1, 5, 11, 0, 0, TimeSpan.Zero), story.Open.RespondBy);
        story.At(Thursday.AddHours(9)).Machine = new ResponseMachine(TwoHours with { Hours = null });
        Assert.Equal((story.Now, story.Now.AddMinutes(5)), (story.Tell(Command.Recompute).Open.RespondBy, story.Open.Deadline));
    }

    [Fact]
    public void Calendar_ThatChanges_MovesWhatIsOwedToALeadThatCooled()
    {
        Story story = new Story(TwoHours).At(Thursday).Hot().Cool();
        Assert.Equal(Thursday.AddDays(1), story.Open.CooledUntil);
        story.Machine = new ResponseMachine(TwoHours with { Hours = TenToSix.Without(Thursday.AddHours(9), Thursday.AddHours(33)) });
        story.Tell(Command.Recompute);
        DateTimeOffset monday = new(2024, 1, 8, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal((monday, monday, monday), (story.Open.CooledUntil, story.Open.RespondBy, story.Open.Deadline));
    }

    [Fact]
    public void Calendar_ThatNeverOpens_HoldsNoAnswerUp()
    {
        BusinessCalendar closed = TenToSix.Without(Thursday.AddDays(-1), Thursday.AddDays(4000));
        Story story = new Story(TwoHours with { Hours = closed }).At(Thursday).Owned("ada");
        Assert.Equal(Thursday.AddHours(2), story.Open.RespondBy);
        story.Minutes(60).Tell(Command.Pause("on-hold", story.Now.AddHours(2), 2)).Minutes(30).Tell(Command.Resume(2));
        Assert.Equal(story.Now.AddHours(1), story.Open.RespondBy);
    }
}
