using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Never nobody: duty, cover, and what opens a response.</summary>
[Trait("Rule", "R-03")]
public sealed class NeverNobodyTests
{
    [Theory]
    [InlineData("manager deputy", "manager")]
    [InlineData("deputy", "deputy")]
    [InlineData("", "backstop")]
    public void Duty_OfTheChain_IsTheFirstWhoIsActive(string active, string duty)
    {
        DutyChain chain = new() { Manager = "manager", Deputy = "deputy", Backstop = "backstop" };
        Assert.Equal(duty, chain.FirstActive(rep => active.Split(' ').Contains(rep.ToString())));
        Assert.Equal("backstop", new DutyChain { Backstop = "backstop" }.FirstActive(_ => true));
    }

    [Fact]
    public void HotLead_WithoutAResponse_OpensOneWithDuty() => new Story().Hot().Is(ResponseStage.Raised, "dora").IsDueIn(TimeSpan.FromSeconds(5));

    [Theory]
    [InlineData(ResponseCause.Signal)]
    [InlineData(ResponseCause.Time)]
    [InlineData(ResponseCause.ModelChange)]
    [InlineData(ResponseCause.Backfill)]
    [InlineData(ResponseCause.Merge)]
    public void HotLead_WhateverTheCause_OpensOne(ResponseCause cause)
    {
        Story story = new Story().Tell(Command.Observe(new LeadHeat(Temperature.Hot, Story.Monday, cause: cause)));
        Assert.Equal(cause, story.Open.Cause);
    }

    [Fact]
    public void HotLead_WithAnOpenResponse_JoinsIt()
    {
        Story story = new Story().Owned("ada").Minutes(1).Hot();
        Assert.Empty(story.Last);
        story.Is(ResponseStage.Accepted, "ada");
    }

    [Theory]
    [InlineData(Temperature.Cold)]
    [InlineData(Temperature.Warm)]
    public void Lead_ThatIsNotHot_OpensNothing(Temperature temperature)
    {
        Story story = new Story().Tell(Command.Observe(new LeadHeat(temperature, Story.Monday)));
        Assert.Null(story.State.Open);
        Assert.Null(story.State.NextDue);
    }

    [Fact]
    public void Nobody_Eligible_GivesCoverAndDutyAtOnce()
    {
        Story story = new Story(Story.Covered).Hot().Nobody().Is(ResponseStage.Covered, "dora");
        Assert.Equal("Unrouted CoverRequested", story.Kinds);
        Assert.Null(story.Open.SlotHolder);
    }

    [Fact]
    public void Nobody_EligibleWithoutCover_GivesDutyAtOnce()
    {
        Story story = new Story().Hot().Nobody().Is(ResponseStage.Escalated, "dora").IsDueIn(TimeSpan.FromMinutes(15));
        Assert.Equal("Unrouted Escalated", story.Kinds);
    }

    [Fact]
    public void Router_ThatFails_LeavesItRaisedWithDuty()
    {
        Story story = new Story().Hot().Tell(Command.Route(RouteResult.Failed(), 1)).Is(ResponseStage.Raised, "dora").IsDue(Story.Monday.AddSeconds(5));
        Assert.Equal("RoutingFailed", story.Kinds);
        story.At(story.State.NextDue!.Value).Tick().Is(ResponseStage.Escalated, "dora");
    }

    [Fact]
    public void Duty_OfAnother_FollowsAtTheNextStepUnderANewFence()
    {
        Story story = new Story().Hot().Nobody();
        story.Duty = "dirk";
        story.Tick().Is(ResponseStage.Escalated, "dirk");
        Assert.Equal("DutyChanged", story.Kinds);
        Assert.Equal(2, story.State.Fence);
    }

    [Fact]
    public void Duty_OfAnother_TakesNothingFromAnOwner()
    {
        Story story = new Story().Owned("ada");
        story.Duty = "dirk";
        Assert.Empty(story.Tick().Last);
    }

    [Fact]
    public void Close_WhateverTheOutcome_Parks()
    {
        Story story = new Story().Talked("ada").Minutes(1).Tell(Command.Qualify("ada", 2));
        Assert.Equal(new LeadPark(story.Now, Owner: "ada"), story.State.Park);
        Assert.Null(story.Hot(evidence: story.Now).State.Open);
        story.Hot(evidence: story.Now + Story.Just).Is(ResponseStage.Raised, "dora");
    }
}
