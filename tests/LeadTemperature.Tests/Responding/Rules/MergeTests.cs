using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Two leads that are one person.</summary>
[Trait("Rule", "R-11")]
public sealed class MergeTests
{
    private static readonly string[] Advance = ["raised", "escalated", "covered", "offered", "accepted", "pursuing", "booked", "engaged"];

    private static readonly BusinessCalendar Closed = BusinessCalendar.Create("UTC", c => c.Weekdays(new TimeOnly(20, 0), new TimeOnly(21, 0)));

    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (string first in Advance)
            {
                foreach (string second in Advance)
                {
                    pairs.Add(first, second);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Merge_OfTwoResponses_KeepsTheMostAdvancedThenTheOlder(string here, string there)
    {
        Story into = Reach(here, "into", Story.Monday);
        Story from = Reach(there, "from", Story.Monday.AddSeconds(1));
        MergeDecision merged = Merge(into, from);
        bool isHere = Array.IndexOf(Advance, here) >= Array.IndexOf(Advance, there);
        (OpenResponse survivor, OpenResponse other) = isHere ? (into.Open, from.Open) : (from.Open, into.Open);
        OpenResponse open = merged.Into.State.Open!;
        Assert.Equal((survivor.OpenedAt, survivor.Stage, survivor.Accountable.Rep), (open.OpenedAt, open.Stage, open.Accountable.Rep));
        Assert.Equal(Math.Max(into.State.Fence, from.State.Fence) + 1, open.Accountable.Fence);
        Assert.Equal(open.Stage == ResponseStage.Booked || survivor.Deadline < other.Deadline ? survivor.Deadline : other.Deadline, open.Deadline);
        Assert.Equal(other.SlotHolder, merged.Into.Events[^1].Rep);
        Assert.Equal(((ResponseOutcome?)ResponseOutcome.Merged, "into"), (merged.From.State.LastOutcome, merged.From.State.MergedInto.ToString()));
        Assert.Null(merged.From.State.Open);
    }

    [Fact]
    public void Merge_WithALeadThatWasAnswered_IsNeverMissed()
    {
        Story into = new Story(Story.Covered, "into").Booked("ada", Story.Monday.AddHours(3));
        Story from = new Story(lead: "from").Hot().Minutes(1).Tell(Command.Attempt("bob"));
        MergeDecision merged = Merge(into.Minutes(1), from);
        OpenResponse open = merged.Into.State.Open!;

        Assert.Equal((ResponseStage.Booked, Story.Monday.AddMinutes(1), Story.Monday.AddMinutes(1)), (open.Stage, open.FirstAttemptAt, open.AnsweredAt));
        ResponseDecision later = into.Machine.Decide(merged.Into.State, Command.Tick, Story.Monday.AddHours(2), "dora");
        Assert.Empty(later.Events);
    }

    [Fact]
    public void Merge_WithAnOlderResponseThere_KeepsThatOne()
    {
        MergeDecision merged = Merge(Reach("accepted", "into", Story.Monday.AddSeconds(1)), Reach("accepted", "from", Story.Monday));
        Assert.Equal(Story.Monday, merged.Into.State.Open!.OpenedAt);
    }

    [Fact]
    public void Merge_OfTwoThatAwaitAnAnswer_OwesItByTheEarlier()
    {
        MergeDecision merged = Merge(Reach("accepted", "into", Story.Monday.AddSeconds(2)), Reach("raised", "from", Story.Monday));
        OpenResponse open = merged.Into.State.Open!;
        Assert.Equal((Story.Monday.AddMinutes(5), Story.Monday, Story.Monday), (open.RespondBy, open.RespondClock.From, open.TriggeredAt));
    }

    [Theory]
    [InlineData("missed")]
    [InlineData("answered")]
    [InlineData("paused")]
    public void Merge_WithAClockThatDoesNotRun_LeavesTheSurvivorsOwn(string clock)
    {
        Story from = new Story(lead: "from").Hot();
        from = clock switch
        {
            "missed" => from.Nobody().Minutes(6).Tick(),
            "answered" => from.Tell(Command.Attempt("bob")).Tell(Command.Release("bob", 2)).Minutes(6).Tick(),
            _ => from.Tell(Command.Pause("on-hold", Story.Monday.AddHours(2), 1)).Minutes(6),
        };
        Story into = new Story(lead: "into").At(from.Now).Owned("ada");
        ResponseState state = Merge(into, from).Into.State;
        Assert.Equal((into.Open.RespondBy, into.Open.RespondClock), (state.Open!.RespondBy, state.Open.RespondClock));
        Assert.True(state.NextDue > into.Now);
    }

    [Fact]
    public void Merge_OfATimeBeforeTheNewestEvent_HappensAtThat()
    {
        Story into = new Story(lead: "into").At(Story.Monday.AddHours(1)).Owned("ada");
        Story from = new Story(lead: "from").Hot().Nobody();
        MergeDecision merged = into.Machine.Merge(into.State, from.State, Story.Monday, "dora");
        Assert.All([.. merged.Into.Events, .. merged.From.Events], e => Assert.Equal(into.Now, e.At));
        Assert.True(merged.Into.State.NextDue > into.Now);
    }

    [Fact]
    public void Merge_UnderAnotherDuty_MakesThemAccountable()
    {
        Story into = new Story(lead: "into").Hot();
        Story from = new Story(lead: "from").Hot().Nobody();
        Assert.Equal("dirk", into.Machine.Merge(into.State, from.State, Story.Monday, "dirk").Into.State.Open!.Accountable.Rep.ToString());
    }

    [Fact]
    public void Merge_OfAnOffer_LetsTheRepAcceptUnderTheirNumber()
    {
        Story into = new Story(lead: "into").Offer("ada");
        into.State = Merge(into, new Story(lead: "from").Hot()).Into.State;
        into.Tell(Command.Accept("ada", 2)).Is(ResponseStage.Accepted, "ada");
    }

    [Fact]
    public void Merge_OfCooledAndHot_IsHot()
    {
        Story into = new Story(lead: "into").Owned("ada").Cool();
        MergeDecision merged = Merge(into, new Story(lead: "from").Hot());
        Assert.Equal((null, Story.Monday.AddMinutes(5)), (merged.Into.State.Open!.CooledUntil, merged.Into.State.Open.RespondBy));
        Assert.NotNull(Merge(into, new Story(lead: "from").Hot().Cool()).Into.State.Open!.CooledUntil);
    }

    [Fact]
    public void Merge_OfAnOfferThatHasCooledWithAHotLead_PagesAgain()
    {
        Story into = new Story(lead: "into").Hot().Cool().Found("ada").IsDue(Story.Monday.AddHours(8)).Minutes(1);
        MergeDecision merged = Merge(into, new Story(lead: "from").At(into.Now).Hot().Nobody());
        Assert.Equal("Reheated MergedIn", string.Join(" ", merged.Into.Events.Select(e => e.Kind)));
        Assert.Equal(into.Now.AddMinutes(1), merged.Into.State.Open!.Deadline);
    }

    [Fact]
    public void Merge_OfACoverWithWhatIsDueEarlierInThePolicysTime_KeepsItsLimit()
    {
        Story into = new Story(Story.Covered, "into").Hot().Nobody().Tell(Command.CoverTaken(2, Story.Monday.AddMinutes(15)));
        Story from = new Story(Story.Plain with { RepeatEscalation = TimeSpan.FromMinutes(1) }, "from").Hot().Nobody();
        into.State = Merge(into, from).Into.State;
        into.Machine = new ResponseMachine(Story.Covered with { Hours = Closed });
        Assert.Equal(Story.Monday.AddMinutes(1), into.Tell(Command.Recompute).Open.Deadline);
    }

    [Fact]
    public void Parks_OfTwoLeads_MergeAsMaxima()
    {
        Story into = new Story(lead: "into").Talked("ada").Tell(Command.NotReady("ada", 2, Story.Monday.AddDays(2)));
        Story from = new Story(lead: "from").Minutes(5).Tell(Command.Park());
        LeadPark expected = new(Story.Monday.AddMinutes(5), IsNotReady: true, Story.Monday.AddDays(2), "ada");
        into.Now = from.Now;
        Assert.Equal(expected, Merge(into, from).Into.State.Park);
        from.State = new Story(lead: "from").Minutes(5).Tell(Command.Park()).State;
        Assert.Equal(expected, into.Machine.Merge(from.State, into.State, from.Now, "dora").Into.State.Park);
    }

    [Fact]
    public void Alias_OfAMergedLead_RefusesWithTheOther()
    {
        Story from = new Story(lead: "from").Hot();
        from.State = Merge(new Story(lead: "into"), from).From.State;
        ResponseRefusal refusal = from.Refused("merged", Command.Claim("ada", 1));
        Assert.Equal(("into", "merged: Closed, now into"), (refusal.MergedInto.ToString(), refusal.ToString()));
        Assert.Empty(from.Tick().Last);
        Assert.Equal("merged", from.Machine.Merge(from.State, ResponseState.Of("other"), from.Now, "dora").Into.Refusal!.Code);
    }

    [Fact]
    public void Merge_ToldTwice_ChangesNeitherAndSaysWhereTheLeadWent()
    {
        (Story into, Story from) = (new Story(lead: "into").Owned("ada"), new Story(lead: "from").Hot());
        MergeDecision merged = Merge(into, from);
        (into.State, from.State) = (merged.Into.State, merged.From.State);
        MergeDecision again = Merge(into, from);
        Assert.Equal((into.State, from.State), (again.Into.State, again.From.State));
        Assert.Empty(again.Into.Events.Concat(again.From.Events));
        Assert.All([again.Into, again.From], side => Assert.Equal("merged: Closed, now into", side.Refusal!.ToString()));
    }

    [Fact]
    public void Merge_WithItself_IsRefused() => Assert.Equal(
        "from: \"lead\" is the lead that it would be merged into (allowed: another lead)",
        Assert.Throws<ResponseRefusedException>(() => Merge(new Story(), new Story())).Faults.Single().Message);

    [Fact]
    public void Erased_Lead_IsMergedWithNobody()
    {
        Story erased = new Story(lead: "from").Hot().Tell(Command.Erase);
        Assert.Equal((ResponseOutcome.Erased, true), (erased.State.LastOutcome, erased.State.IsErased));
        Assert.Equal("erased", Merge(new Story(lead: "into").Hot(), erased).Into.Refusal!.Code);
        erased.Refused("erased", Command.Attempt("ada"));
        Assert.Empty(erased.Tell(Command.Erase).Last);
    }

    private static MergeDecision Merge(Story into, Story from) =>
        into.Machine.Merge(into.State, from.State, into.Now > from.Now ? into.Now : from.Now, "dora");

    private static Story Reach(string stage, string lead, DateTimeOffset at)
    {
        Story story = new Story(Story.Covered, lead).At(at);
        return stage switch
        {
            "raised" => story.Hot(),
            "escalated" => story.Hot().Nobody().Tell(Command.CoverDeclined(2)),
            "covered" => story.Hot().Nobody(),
            "offered" => story.Offer(lead + "-rep"),
            "accepted" => story.Owned(lead + "-rep"),
            "pursuing" => story.Owned(lead + "-rep").Tell(Command.Attempt(lead + "-rep")),
            "booked" => story.Booked(lead + "-rep", at.AddHours(1)),
            _ => story.Talked(lead + "-rep"),
        };
    }
}
